using System.Net.Sockets;
using System.Text;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>Reads the states that OpenVPN's management interface tells of.</summary>
internal sealed class OpenVpnStates : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Socket _socket;
    private readonly LiveTrace _trace;
    private readonly LiveStatus _status;
    private readonly Thread _thread;
    private bool _wasUp;

    public OpenVpnStates(string path, LiveTrace trace, LiveStatus status)
    {
        (_trace, _status) = (trace, status);
        _socket = Connect(path);
        _socket.Send("state on\nstate\n"u8);
        _thread = new Thread(Read) { IsBackground = true, Name = "openvpn states" };
        _thread.Start();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _thread.Join(Patience);
    }

    // The file of the socket is there a moment before anyone listens at it.
    private static Socket Connect(string path)
    {
        long until = Libc.Now(Libc.Monotonic) + (long)Patience.TotalNanoseconds;
        while (true)
        {
            Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                socket.Connect(new UnixDomainSocketEndPoint(path));
                return socket;
            }
            catch (SocketException e)
            {
                socket.Dispose();
                if (Libc.Now(Libc.Monotonic) > until)
                    throw new LabException($"OpenVPN's management socket does not answer: {e.Message}");
                Thread.Sleep(5);
            }
        }
    }

    private void Read()
    {
        try
        {
            using StreamReader lines = new(new NetworkStream(_socket), Encoding.UTF8);
            while (lines.ReadLine() is { } line) Take(line);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            // Its process ended, or the run did.
        }
    }

    // ">STATE:1700000000,CONNECTED,SUCCESS,10.77.0.2,…"; the answer to "state" comes without the mark.
    private void Take(string line)
    {
        const string Mark = ">STATE:";
        string[] fields = line.StartsWith(Mark, StringComparison.Ordinal) || char.IsAsciiDigit(line.FirstOrDefault())
            ? line.Split(',')
            : [];
        if (fields.Length < 2) return;
        VpnStatus? to = fields[1] switch
        {
            "CONNECTED" => VpnStatus.Connected,
            "EXITING" => VpnStatus.Disconnecting,
            _ => _wasUp ? VpnStatus.Reasserting : VpnStatus.Connecting,
        };
        if (to == VpnStatus.Connected) _wasUp = true;
        _status.Become(_trace.Now, to.Value, fields.Length > 2 ? $"{fields[1]} {fields[2]}".Trim() : fields[1]);
    }
}
