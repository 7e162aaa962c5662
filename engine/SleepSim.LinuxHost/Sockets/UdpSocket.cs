using System.Net;
using System.Text;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>One UDP socket of an engine, for both families where the kernel has both.</summary>
internal sealed unsafe class UdpSocket : IDisposable
{
    // Room for what arrives while the loop is busy elsewhere; without it, a burst is lost at once.
    private const int BufferLength = 4 * 1024 * 1024;

    private const int Datagrams = 2;
    private const int SocketLevel = 1;
    private const int SendBuffer = 7;
    private const int ReceiveBuffer = 8;
    private const int BindToDevice = 25;
    private const int SendBufferForce = 32;
    private const int ReceiveBufferForce = 33;
    private const int Mark = 36;
    private const int IpLevel = 0;
    private const int IpPathMtuDiscovery = 10;
    private const int VersionSixLevel = 41;
    private const int VersionSixPathMtuDiscovery = 23;
    private const int VersionSixOnly = 26;
    private const int UdpLevel = 17;
    private const int UdpSegment = 103;
    private const int UdpGro = 104;

    private readonly bool _connected;
    private LinuxErrno? _failure;
    private bool _closed;

    private UdpSocket(SocketId id, int descriptor, ushort family, bool connected)
    {
        Id = id;
        Descriptor = descriptor;
        Family = family;
        _connected = connected;
    }

    public SocketId Id { get; }

    public int Descriptor { get; }

    /// <summary>IPv6 for both families, IPv4 on a kernel without IPv6.</summary>
    public ushort Family { get; }

    /// <summary>Whether the kernel cuts rows of datagrams; given up for good when its way cannot.</summary>
    public bool Segments { get; set; }

    /// <summary>Opens a socket.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="options">What kind of socket.</param>
    /// <param name="mark">What its datagrams are marked with, so that rules can keep them out of the tunnel; 0 for
    /// no mark.</param>
    /// <exception cref="LinuxException">The kernel refused.</exception>
    public static UdpSocket Open(SocketId id, SocketOptions options, uint mark)
    {
        int descriptor = Create(out ushort family);
        var socket = new UdpSocket(id, descriptor, family, options.ConnectTo is not null);
        try
        {
            socket.Prepare(mark);
            socket.BindTo(options);
            if (options.ConnectTo is { } peer) socket.Connect(peer);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Where a datagram of this socket goes; false when the socket cannot reach that family.</summary>
    public bool TryAddress(IPEndPoint to, out SocketAddress address)
    {
        address = default;
        return _connected || SocketAddress.TryWrite(to, Family, out address);
    }

    /// <summary>A datagram was refused. Many that are refused for one reason at one time are one failure.</summary>
    public void NoteSendFailure(LinuxErrno error) => _failure = error;

    /// <summary>The failure noted since it was last asked, if any.</summary>
    public LinuxErrno? TakeFailure()
    {
        LinuxErrno? failure = _failure;
        _failure = null;
        return failure;
    }

    public void Dispose()
    {
        if (!_closed) _ = Libc.Close(Descriptor);
        _closed = true;
    }

    private static int Create(out ushort family)
    {
        const int Type = Datagrams | Libc.NonBlocking | Libc.CloseOnExec;
        family = SocketAddress.VersionSix;
        int descriptor = Libc.Socket(family, Type, 0);
        if (descriptor < 0 && LinuxException.LastError == LinuxErrno.EAFNOSUPPORT)
        {
            family = SocketAddress.VersionFour;
            descriptor = Libc.Socket(family, Type, 0);
        }

        return LinuxException.Check(descriptor, "opening a UDP socket");
    }

    // Outer datagrams may be cut up on their way: a tunnel that relies on the answers of routers stands still where
    // those are filtered.
    private void Prepare(uint mark)
    {
        if (mark != 0) Set(SocketLevel, Mark, (int)mark, "marking a UDP socket");
        if (Family == SocketAddress.VersionSix)
        {
            Set(VersionSixLevel, VersionSixOnly, 0, "opening a UDP socket for both families");
            TrySet(VersionSixLevel, VersionSixPathMtuDiscovery, 0);
        }

        TrySet(IpLevel, IpPathMtuDiscovery, 0);
        if (!TrySet(SocketLevel, ReceiveBufferForce, BufferLength)) TrySet(SocketLevel, ReceiveBuffer, BufferLength);
        if (!TrySet(SocketLevel, SendBufferForce, BufferLength)) TrySet(SocketLevel, SendBuffer, BufferLength);
        Segments = TrySet(UdpLevel, UdpSegment, 0);
        TrySet(UdpLevel, UdpGro, 1);
    }

    private void BindTo(SocketOptions options)
    {
        if (options.BindTo is { } name)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            fixed (byte* start = bytes)
            {
                int result = Libc.SetOption(Descriptor, SocketLevel, BindToDevice, start, (uint)bytes.Length);
                LinuxException.Check(result, $"binding a UDP socket to the interface {name}");
            }
        }

        SocketAddress address = SocketAddress.Any(Family, options.LocalPort);
        LinuxException.Check(
            Libc.Bind(Descriptor, &address, address.Length), $"binding a UDP socket to port {options.LocalPort}");
    }

    private void Connect(IPEndPoint peer)
    {
        if (!SocketAddress.TryWrite(peer, Family, out SocketAddress address))
            throw new LinuxException($"connecting a UDP socket to {peer}", LinuxErrno.EAFNOSUPPORT);
        LinuxException.Check(
            Libc.Connect(Descriptor, &address, address.Length), $"connecting a UDP socket to {peer}");
    }

    private bool TrySet(int level, int option, int value) =>
        Libc.SetOption(Descriptor, level, option, &value, sizeof(int)) == 0;

    private void Set(int level, int option, int value, string attempt)
    {
        if (!TrySet(level, option, value)) throw new LinuxException(attempt, LinuxException.LastError);
    }
}
