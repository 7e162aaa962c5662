using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>What can be said of a peer; all times on the Elapsed clock.</summary>
/// <param name="Endpoint">Where the peer was last heard, or set.</param>
/// <param name="SessionCreatedAt">When the key pair used for sending was made; null when there is none, or its
/// counter is used up.</param>
/// <param name="SessionInitiator">Whether we began that session, so that renewing it is up to us.</param>
/// <param name="LastReceivedAt">When an authenticated message last came.</param>
/// <param name="LastSentAt">When a handshake or transport message was last sent.</param>
/// <param name="LastHandshakeSentAt">When an initiation or a response was last sent.</param>
/// <param name="HandshakeInFlight">Whether we try to reach the peer: an initiation is sent, or waits to be.</param>
/// <param name="StagedPackets">Packets that wait for a session.</param>
/// <param name="EstablishedAt">When the last handshake was finished, on the wall clock.</param>
/// <param name="BytesSent">In handshake and transport messages, as datagrams.</param>
/// <param name="BytesReceived">In authentic ones.</param>
internal readonly record struct PeerStatus(
    IPEndPoint? Endpoint,
    Duration? SessionCreatedAt,
    bool SessionInitiator,
    Duration? LastReceivedAt,
    Duration? LastSentAt,
    Duration? LastHandshakeSentAt,
    bool HandshakeInFlight,
    int StagedPackets,
    Duration? EstablishedAt,
    long BytesSent,
    long BytesReceived)
{
    /// <summary>Whether a packet could be sent at once.</summary>
    public bool SendKeyUsable(Duration elapsed) =>
        SessionCreatedAt is { } created && elapsed - created < ProtocolConstants.RejectAfterTime;
}
