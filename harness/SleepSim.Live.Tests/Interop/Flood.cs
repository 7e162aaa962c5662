using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SleepSim.Live.Tests;

/// <summary>Datagrams in great number from many addresses of a machine to one address of the other, until it is
/// disposed. Sends them one after the other, and begins again.</summary>
internal sealed class Flood : IDisposable
{
    /// <summary>How many addresses they come from.</summary>
    public const int Sources = 256;

    // Datagrams between two looks at the clock.
    private const int Burst = 16;

    private readonly Socket[] _sockets;
    private readonly IReadOnlyList<byte[]> _datagrams;
    private readonly int _perSecond;
    private readonly Thread _thread;
    private readonly long _began = Stopwatch.GetTimestamp();
    private volatile bool _over;
    private long _sent;

    private Flood(Socket[] sockets, IReadOnlyList<byte[]> datagrams, int perSecond)
    {
        (_sockets, _datagrams, _perSecond) = (sockets, datagrams, perSecond);
        _thread = new Thread(Pour) { IsBackground = true, Name = "flood" };
        _thread.Start();
    }

    /// <summary>How many datagrams it has sent.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>How many it sent each second on average.</summary>
    public double Rate => Sent / Stopwatch.GetElapsedTime(_began).TotalSeconds;

    /// <summary>Begins to send from the right machine of a lab to the left.</summary>
    /// <param name="lab">Where.</param>
    /// <param name="port">Of the left machine.</param>
    /// <param name="datagrams">What is sent.</param>
    /// <param name="perSecond">How many.</param>
    public static Flood ToLeft(PairLab lab, int port, IReadOnlyList<byte[]> datagrams, int perSecond) =>
        Begin(lab.Right, new IPEndPoint(IPAddress.Parse(lab.Left.Address4), port), lab.Left, datagrams, perSecond);

    /// <summary>The same from the left machine to the right.</summary>
    public static Flood ToRight(PairLab lab, int port, IReadOnlyList<byte[]> datagrams, int perSecond) =>
        Begin(lab.Left, new IPEndPoint(IPAddress.Parse(lab.Right.Address4), port), lab.Right, datagrams, perSecond);

    public void Dispose()
    {
        _over = true;
        _thread.Join();
        foreach (Socket socket in _sockets) socket.Dispose();
    }

    private static Flood Begin(
        PairMachine from, IPEndPoint target, PairMachine to, IReadOnlyList<byte[]> datagrams, int perSecond)
    {
        // Every address of the network is one of the machine's own; its answers find the way back.
        from.Namespace.Ip("route replace local 198.18.0.0/16 dev lo");
        to.Namespace.Ip($"route replace 198.18.0.0/16 via {from.Address4}");
        Socket[] sockets = from.Namespace.Enter(() => Enumerable.Range(0, Sources)
            .Select(i => Open(new IPEndPoint(IPAddress.Parse($"198.18.{i}.1"), 0), target)).ToArray());
        return new Flood(sockets, datagrams, perSecond);
    }

    private static Socket Open(IPEndPoint source, IPEndPoint target)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(source);
        socket.Connect(target);
        return socket;
    }

    private void Pour()
    {
        long sent = 0;
        while (!_over)
        {
            double due = Stopwatch.GetElapsedTime(_began).TotalSeconds * _perSecond;
            if (sent >= due)
            {
                Thread.Sleep(1);
                continue;
            }

            for (int i = 0; i < Burst; i++, sent++) Send(sent);
            Interlocked.Exchange(ref _sent, sent);
        }
    }

    private void Send(long number)
    {
        try
        {
            _sockets[number % Sources].Send(_datagrams[(int)(number % _datagrams.Count)]);
        }
        catch (SocketException)
        {
            // Nobody listens at the moment, or there is no room: a flood does not care.
        }
    }
}
