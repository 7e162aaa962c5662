using System.Net;
using SleepSim.Contract;

namespace SleepSim.Harness.Mac;

/// <summary>The provider's UDP sockets, with Darwin's errors (N1–N4).</summary>
internal sealed class SocketTable(NetworkInterface networkInterface)
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
        bool connected = options.ConnectTo is not null;
        if (connected && !networkInterface.HasAddress) return SocketErrno.ENETUNREACH;
        if (connected && !networkInterface.Route) return SocketErrno.EHOSTUNREACH;
        _open.Add(new UdpSocket(id, NextPort(), connected ? networkInterface.Address : null));
        return null;
    }

    /// <summary>Why a datagram cannot be sent now; null when it can.</summary>
    public SocketErrno? ErrorOfSend(SocketId id, int length)
    {
        UdpSocket? socket = Find(id);
        if (socket is null) return SocketErrno.EBADF;
        if (length > MaxDatagram) return SocketErrno.EMSGSIZE;
        if (socket.BoundAddress is { } bound && (!networkInterface.HasAddress || bound != networkInterface.Address))
            return SocketErrno.EADDRNOTAVAIL;
        if (!networkInterface.HasAddress) return SocketErrno.ENETUNREACH;
        if (!networkInterface.Link) return SocketErrno.ENETDOWN;
        return networkInterface.Route ? null : SocketErrno.EHOSTUNREACH;
    }

    public UdpSocket? Find(SocketId id) => _open.Find(socket => socket.Id == id);

    public UdpSocket? FindPort(int port) => _open.Find(socket => socket.Port == port);

    /// <summary>True when it was open.</summary>
    public bool Close(SocketId id) => _open.RemoveAll(socket => socket.Id == id) > 0;

    public void CloseAll() => _open.Clear();

    // The ephemeral range, round and round.
    private int NextPort()
    {
        do _nextPort = _nextPort == IPEndPoint.MaxPort ? 49_152 : _nextPort + 1;
        while (FindPort(_nextPort) is not null);
        return _nextPort;
    }
}
