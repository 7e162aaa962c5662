using System.Net.Sockets;

namespace SleepSim.Live.Tests;

/// <summary>Hears the UDP datagrams over IPv4 on the cable of a machine, until it is disposed.</summary>
internal sealed class Wiretap : IDisposable
{
    // Of packet(7): every protocol, as the network orders its bytes.
    private const int EveryProtocol = 0x0300;
    private const int Udp = 17;
    private const int UdpHeaderLength = 8;
    private const int ProtocolField = 9;
    private const int DatagramsMax = 4096;

    private readonly Socket _socket;
    private readonly Thread _thread;
    private readonly List<byte[]> _heard = [];
    private volatile bool _over;

    public Wiretap(PairMachine machine)
    {
        _socket = machine.Namespace.Enter(
            () => new Socket(AddressFamily.Packet, SocketType.Dgram, (ProtocolType)EveryProtocol));
        _socket.ReceiveTimeout = 100;
        _thread = new Thread(Listen) { IsBackground = true, Name = "wiretap" };
        _thread.Start();
    }

    /// <summary>The payloads up to now; the first ones if they are very many.</summary>
    public IReadOnlyList<byte[]> Heard
    {
        get
        {
            lock (_heard) return [.. _heard];
        }
    }

    public void Dispose()
    {
        _over = true;
        _thread.Join();
        _socket.Dispose();
    }

    private void Listen()
    {
        byte[] buffer = new byte[ushort.MaxValue];
        while (!_over)
        {
            try
            {
                int length = _socket.Receive(buffer);
                Note(buffer.AsSpan(0, length));
            }
            catch (SocketException)
            {
                // Silence for a while.
            }
        }
    }

    private void Note(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 20 || packet[0] >> 4 != 4 || packet[ProtocolField] != Udp) return;
        int payload = ((packet[0] & 0xf) * 4) + UdpHeaderLength;
        if (packet.Length <= payload) return;
        lock (_heard)
        {
            if (_heard.Count < DatagramsMax) _heard.Add(packet[payload..].ToArray());
        }
    }
}
