using System.Net;
using System.Net.Sockets;

namespace SleepSim.Live;

/// <summary>A host behind the gateway that answers echo requests.</summary>
internal sealed class EchoServer : IDisposable
{
    private const int DatagramMax = 2048;
    private const int TimeoutMilliseconds = 100;

    private readonly Socket _socket;
    private readonly Thread _thread;
    private volatile bool _over;

    /// <summary>Begins to answer.</summary>
    public EchoServer(Lab lab)
    {
        _socket = lab.Gateway.Enter(() =>
        {
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)
            {
                ReceiveTimeout = TimeoutMilliseconds,
            };
            socket.Bind(new IPEndPoint(IPAddress.Any, LiveEcho.Port));
            return socket;
        });
        _thread = new Thread(Answer) { IsBackground = true, Name = "echo server" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _over = true;
        _thread.Join();
        _socket.Dispose();
    }

    private void Answer()
    {
        byte[] datagram = new byte[DatagramMax];
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        while (!_over)
        {
            try
            {
                int length = _socket.ReceiveFrom(datagram, ref from);
                _socket.SendTo(datagram.AsSpan(0, length), from);
            }
            catch (SocketException)
            {
                // Nobody asked, or whoever asked is out of reach now: both is what is to be measured.
            }
        }
    }
}
