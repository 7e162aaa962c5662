using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>Where the peers are: configured by address, or by a name that has to be looked up, or, in a network
/// without IPv4, at an address that the network's resolver makes (RFC 6147).</summary>
internal sealed class EndpointNames
{
    // Longer than a resolver takes to give up; a question asked again sooner would only cancel the first.
    private static readonly Duration AnswerTime = Duration.FromSeconds(10);

    // A name that could not be looked up now may be found a little later.
    private static readonly Duration AgainAfter = Duration.FromSeconds(5);

    private readonly WgQuickConfiguration _configuration;
    private readonly IPAddress?[] _usual;
    private readonly IPAddress?[] _translated;
    private bool _ipv6Only;
    private (int Request, int Peer, Duration At)? _asked;

    public EndpointNames(WgQuickConfiguration configuration)
    {
        _configuration = configuration;
        _usual = [.. configuration.Peers.Select(peer => peer.Endpoint?.Address)];
        _translated = new IPAddress?[_usual.Length];
    }

    /// <summary>No peer waits for its address.</summary>
    public bool Known => Missing < 0;

    /// <summary>When to ask again although nothing else has happened; null while nothing is missing.</summary>
    public Duration? AskAgainAt { get; private set; }

    private int Missing => Array.FindIndex(
        [.. _configuration.Peers.Select((_, peer) => peer)],
        peer => _configuration.Peers[peer].EndpointHost is not null && AddressOf(peer) is null);

    /// <summary>Asks for the first address that is missing, unless an answer may still come.</summary>
    public void Ask(ref int requests, Duration now, ITunnelHost host)
    {
        if (_asked is { } pending && now - pending.At < AnswerTime) return;
        int peer = Missing;
        int request = ++requests;
        _asked = (request, peer, now);
        AskAgainAt = now + AnswerTime;
        host.Resolve(new RequestId(request), _configuration.Peers[peer].EndpointHost!);
    }

    /// <summary>True when an address was missing and is known now.</summary>
    public bool TakeAnswer(TunnelEvent.NameResolved answer, Duration now, WireGuardDevice device)
    {
        if (_asked is not { } asked || asked.Request != answer.Request.Number) return false;
        _asked = null;
        AskAgainAt = now + AgainAfter;
        if (answer.Addresses.Count == 0) return false;
        IPAddress address = answer.Addresses[0];
        bool fits = !_ipv6Only || address.AddressFamily == AddressFamily.InterNetworkV6;
        if (!fits) return false;
        if (_ipv6Only) _translated[asked.Peer] = address;
        else _usual[asked.Peer] = address;
        if (Known) AskAgainAt = null;
        Direct(asked.Peer, device);
        return true;
    }

    /// <summary>The machine is in another network: true when that changes where the peers are.</summary>
    public bool Follow(NetworkPath path, WireGuardDevice device)
    {
        bool ipv6Only = path is { IsSatisfied: true, SupportsIPv4: false, SupportsIPv6: true };
        if (!path.IsSatisfied || ipv6Only == _ipv6Only) return false;
        _ipv6Only = ipv6Only;
        _asked = null;

        // What one network's resolver made means nothing in the next.
        Array.Clear(_translated);
        AskAgainAt = null;
        for (int peer = 0; peer < _usual.Length; peer++) Direct(peer, device);
        return true;
    }

    /// <summary>The network is another one: who was asked in the old one will not answer.</summary>
    public void ForgetQuestion() => _asked = null;

    private void Direct(int peer, WireGuardDevice device)
    {
        if (AddressOf(peer) is { } address)
            device.SetEndpoint(peer, new IPEndPoint(address, _configuration.Peers[peer].EndpointPort));
    }

    private IPAddress? AddressOf(int peer)
    {
        bool translates = _ipv6Only && _usual[peer]?.AddressFamily != AddressFamily.InterNetworkV6;
        return translates ? _translated[peer] : _usual[peer];
    }
}
