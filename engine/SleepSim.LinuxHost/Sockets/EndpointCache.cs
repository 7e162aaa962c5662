using System.Net;

namespace SleepSim.LinuxHost;

/// <summary>Endpoints by their socket addresses, so that a datagram from a known sender allocates nothing. A flood
/// from many senders pushes others out, and never makes it grow.</summary>
internal sealed class EndpointCache
{
    private const int Bits = 6;

    private readonly SocketAddress[] _addresses = new SocketAddress[1 << Bits];
    private readonly IPEndPoint?[] _endpoints = new IPEndPoint?[1 << Bits];

    /// <summary>The endpoint of an address. To be read only: others are given the same one.</summary>
    public IPEndPoint Find(in SocketAddress address)
    {
        int slot = address.Hash(Bits);
        if (_endpoints[slot] is { } known && _addresses[slot].Is(address)) return known;
        IPEndPoint endpoint = address.ToEndPoint();
        _addresses[slot] = address;
        _endpoints[slot] = endpoint;
        return endpoint;
    }
}
