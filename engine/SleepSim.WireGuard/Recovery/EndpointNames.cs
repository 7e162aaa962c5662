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
    private Duration? _answeredAt;

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

    // The first peer whose address is not known; -1 when there is none.
    private int Missing
    {
        get
        {
            for (int peer = 0; peer < _usual.Length; peer++)
            {
                if (_configuration.Peers[peer].EndpointHost is not null && AddressOf(peer) is null) return peer;
            }

            return -1;
        }
    }

    /// <summary>As <see cref="Ask"/>, unless an answer has just come: for causes that come many times
    /// a second.</summary>
    public void AskOnceInAWhile(ref int requests, Duration now, ITunnelHost host)
    {
        if (_answeredAt is not { } at || now - at >= AgainAfter) Ask(ref requests, now, host);
    }

    /// <summary>Asks for the first address that is missing, or whether a known one is still right, unless an answer may
    /// still come.</summary>
    public void Ask(ref int requests, Duration now, ITunnelHost host)
    {
        if (_usual.Length == 0 || (_asked is { } pending && now - pending.At < AnswerTime)) return;
        int peer = Math.Max(0, Missing);
        if (_configuration.Peers[peer].EndpointHost is not { } name) return;
        int request = ++requests;
        _asked = (request, peer, now);
        AskAgainAt = Known ? null : now + AnswerTime;
        host.Resolve(new RequestId(request), name);
    }

    /// <summary>True when that changes where a peer is. The resolver may know of another network before the path does,
    /// or without it (N22).</summary>
    public bool TakeAnswer(TunnelEvent.NameResolved answer, Duration now, WireGuardDevice device)
    {
        if (_asked is not { } asked || asked.Request != answer.Request.Number) return false;
        _asked = null;
        _answeredAt = now;
        if (AskAgainAt is not null) AskAgainAt = now + AgainAfter;
        if (answer.Addresses.Count == 0) return false;
        int peer = asked.Peer;
        IPAddress? before = AddressOf(peer);
        IPAddress address = answer.Addresses.FirstOrDefault(one => IsIpv6(one) == _ipv6Only) ?? answer.Addresses[0];

        // Where there is no IPv4, a resolver finds an IPv6 address for every name.
        if (!IsIpv6(address)) _ipv6Only = false;
        else if (_usual[peer] is { } usual && !IsIpv6(usual)) _ipv6Only = true;
        if (_ipv6Only) _translated[peer] = address;
        else _usual[peer] = address;
        if (Known) AskAgainAt = null;
        Direct(peer, device);
        return !Equals(before, AddressOf(peer));
    }

    /// <summary>The machine is in another network, which may change where the peers are.</summary>
    public void Follow(NetworkPath path, WireGuardDevice device)
    {
        bool ipv6Only = path is { IsSatisfied: true, SupportsIPv4: false, SupportsIPv6: true };
        if (!path.IsSatisfied || ipv6Only == _ipv6Only) return;
        _ipv6Only = ipv6Only;
        ForgetQuestion();

        // What one network's resolver made means nothing in the next.
        Array.Clear(_translated);
        AskAgainAt = null;
        for (int peer = 0; peer < _usual.Length; peer++) Direct(peer, device);
    }

    /// <summary>The network is another one: who was asked in the old one will not answer.</summary>
    public void ForgetQuestion() => (_asked, _answeredAt) = (null, null);

    private void Direct(int peer, WireGuardDevice device)
    {
        if (AddressOf(peer) is { } address)
            device.SetEndpoint(peer, new IPEndPoint(address, _configuration.Peers[peer].EndpointPort));
    }

    private IPAddress? AddressOf(int peer)
    {
        bool translates = _ipv6Only && !(_usual[peer] is { } usual && IsIpv6(usual));
        return translates ? _translated[peer] : _usual[peer];
    }

    private static bool IsIpv6(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6;
}
