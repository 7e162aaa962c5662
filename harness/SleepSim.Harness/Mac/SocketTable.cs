using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Mac;

/// <summary>The provider's UDP sockets, with the system's errors (N1–N7).</summary>
internal sealed class SocketTable(NetworkInterfaces interfaces, NoRouteError noRoute)
{
    /// <summary>Darwin's default for the longest UDP datagram, net.inet.udp.maxdgram.</summary>
    public const int MaxDatagram = 9216;

    /// <summary>The most sockets a provider may have open; a real one fails far earlier or later, but it
    /// fails.</summary>
    public const int MaxOpen = 256;

    private readonly List<UdpSocket> _open = [];
    private int _nextPort = 49_152;

    public int OpenCount => _open.Count;

    /// <summary>Opens a socket; the error when it cannot be opened.</summary>
    public SocketErrno? Open(SocketId id, SocketOptions options)
    {
        if (_open.Count >= MaxOpen) return SocketErrno.ENOBUFS;
        NetworkInterface? bound = null;
        if (options.BindTo is { } name && name != PathMonitor.OwnInterface)
        {
            bound = interfaces.Find(name);
            if (bound is null) return SocketErrno.ENXIO;
        }

        int? address = null;
        if (options.ConnectTo is { } peer)
        {
            NetworkInterface? way = bound ?? Preferred();
            if (way is not { HasAddress: true }) return SocketErrno.ENETUNREACH;
            if (!way.Route || !SpeaksTo(way, peer)) return Unreachable;
            address = way.Address;
        }

        _open.Add(new UdpSocket(id, NextPort(), address, options.BindTo, bound?.Index ?? 0));
        return null;
    }

    /// <summary>Why a datagram cannot be sent now; null when it can.</summary>
    public SocketErrno? ErrorOfSend(SocketId id, int length, IPEndPoint to)
    {
        UdpSocket? socket = Find(id);
        if (socket is null or { Defunct: true }) return SocketErrno.EBADF;
        if (length > MaxDatagram) return SocketErrno.EMSGSIZE;

        // NECP keeps a provider out of its own tunnel (L41, N4).
        if (socket.BoundTo == PathMonitor.OwnInterface) return SocketErrno.EHOSTUNREACH;
        if (WayOf(socket) is not { } way)
            return socket.BoundTo is not null ? SocketErrno.ENXIO : SocketErrno.EADDRNOTAVAIL;
        if (!way.HasAddress) return SocketErrno.ENETUNREACH;
        if (!way.Link) return SocketErrno.ENETDOWN;
        return way.Route && SpeaksTo(way, to) ? null : Unreachable;
    }

    /// <summary>The interface that a socket's datagrams take; null when what it is bound to is gone.</summary>
    public NetworkInterface? WayOf(UdpSocket socket)
    {
        if (socket.BoundTo is { } name)
        {
            NetworkInterface? bound = interfaces.Find(name);
            if (bound is null || bound.Index != socket.BoundIndex) return null;
            return socket.BoundAddress is { } at && (!bound.HasAddress || bound.Address != at) ? null : bound;
        }

        if (socket.BoundAddress is not { } address) return Preferred();
        foreach (NetworkInterface one in interfaces.All)
        {
            if (one.HasAddress && one.Address == address) return one;
        }

        return null;
    }

    public UdpSocket? Find(SocketId id)
    {
        foreach (UdpSocket socket in _open)
        {
            if (socket.Id == id) return socket;
        }

        return null;
    }

    /// <summary>The socket that hears on a port.</summary>
    public UdpSocket? FindPort(int port)
    {
        foreach (UdpSocket socket in _open)
        {
            if (socket.Port == port && !socket.Defunct) return socket;
        }

        return null;
    }

    /// <summary>True when it was open.</summary>
    public bool Close(SocketId id) => _open.RemoveAll(socket => socket.Id == id) > 0;

    public void CloseAll() => _open.Clear();

    /// <summary>The machine sleeps, and no socket outlives that (N7).</summary>
    public void MakeDefunct()
    {
        foreach (UdpSocket socket in _open) socket.Defunct = true;
    }

    private SocketErrno Unreachable =>
        noRoute == NoRouteError.HostUnreachable ? SocketErrno.EHOSTUNREACH : SocketErrno.ENETUNREACH;

    // Without a default route, the interface that comes nearest to having one says what is missing.
    private NetworkInterface Preferred()
    {
        if (interfaces.Primary is { } primary) return primary;
        foreach (NetworkInterface one in interfaces.All)
        {
            if (one.HasAddress) return one;
        }

        return interfaces.WiFi;
    }

    private static bool SpeaksTo(NetworkInterface way, IPEndPoint to) =>
        way.Ipv6Only == (to.AddressFamily == AddressFamily.InterNetworkV6);

    // The ephemeral range, round and round.
    private int NextPort()
    {
        do _nextPort = _nextPort == IPEndPoint.MaxPort ? 49_152 : _nextPort + 1;
        while (FindPort(_nextPort) is not null);
        return _nextPort;
    }
}
