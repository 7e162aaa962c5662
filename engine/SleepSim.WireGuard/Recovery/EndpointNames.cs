using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>Peers that are configured with a host name have to be looked up before they can be reached.</summary>
internal sealed class EndpointNames(WgQuickConfiguration configuration)
{
    // Longer than a resolver takes to give up; a question asked again sooner would only cancel the first.
    private static readonly Duration AnswerTime = Duration.FromSeconds(10);

    private readonly bool[] _known =
        [.. configuration.Peers.Select(peer => peer.EndpointHost is null || peer.Endpoint is not null)];

    // A name that could not be looked up now may be found a little later.
    private static readonly Duration AgainAfter = Duration.FromSeconds(5);

    private (int Request, int Peer, Duration At)? _asked;

    /// <summary>No peer waits for its address.</summary>
    public bool Known => Array.TrueForAll(_known, known => known);

    /// <summary>When to ask again although nothing else has happened; null while nothing is missing.</summary>
    public Duration? AskAgainAt { get; private set; }

    /// <summary>Asks for the first address that is missing, unless an answer may still come.</summary>
    public void Ask(ref int requests, Duration now, ITunnelHost host)
    {
        if (_asked is { } pending && now - pending.At < AnswerTime) return;
        int peer = Array.IndexOf(_known, false);
        int request = ++requests;
        _asked = (request, peer, now);
        AskAgainAt = now + AnswerTime;
        host.Resolve(new RequestId(request), configuration.Peers[peer].EndpointHost!);
    }

    /// <summary>True when an address was missing and is known now.</summary>
    public bool TakeAnswer(TunnelEvent.NameResolved answer, Duration now, WireGuardDevice device)
    {
        if (_asked is not { } asked || asked.Request != answer.Request.Number) return false;
        _asked = null;
        AskAgainAt = now + AgainAfter;
        if (answer.Addresses.Count == 0) return false;
        int peer = asked.Peer;
        _known[peer] = true;
        if (Known) AskAgainAt = null;
        device.SetEndpoint(peer, new IPEndPoint(answer.Addresses[0], configuration.Peers[peer].EndpointPort));
        return true;
    }
}
