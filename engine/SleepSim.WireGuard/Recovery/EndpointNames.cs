using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>Peers that are configured with a host name have to be looked up before they can be reached.</summary>
internal sealed class EndpointNames(WgQuickConfiguration configuration)
{
    private readonly bool[] _known =
        [.. configuration.Peers.Select(peer => peer.EndpointHost is null || peer.Endpoint is not null)];

    private (int Request, int Peer)? _asked;

    /// <summary>No peer waits for its address.</summary>
    public bool Known => Array.TrueForAll(_known, known => known);

    /// <summary>Asks for the first address that is missing.</summary>
    public void Ask(int request, ITunnelHost host)
    {
        int peer = Array.IndexOf(_known, false);
        _asked = (request, peer);
        host.Resolve(new RequestId(request), configuration.Peers[peer].EndpointHost!);
    }

    /// <summary>True when an address was missing and is known now.</summary>
    public bool TakeAnswer(TunnelEvent.NameResolved answer, WireGuardDevice device)
    {
        if (_asked is not { } asked || asked.Request != answer.Request.Number) return false;
        _asked = null;
        if (answer.Addresses.Count == 0) return false;
        int peer = asked.Peer;
        _known[peer] = true;
        device.SetEndpoint(peer, new IPEndPoint(answer.Addresses[0], configuration.Peers[peer].EndpointPort));
        return true;
    }
}
