using System.Net;

namespace SleepSim.WireGuard.Protocol;

/// <summary>What a device asks of its owner. The spans are valid only during the call, and no member may call the
/// device back.</summary>
internal interface IDeviceOutput
{
    /// <summary>Sends a datagram to a peer's endpoint.</summary>
    void SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to);

    /// <summary>Delivers an inner IP packet whose source is among the peer's allowed IPs; padding is removed.</summary>
    void DeliverPacket(ReadOnlySpan<byte> packet, int peer);

    /// <summary>A new key pair is ready for sending: to the initiator when the response is accepted, to the responder
    /// when the first transport packet of that key pair arrives (section 5.4.5).</summary>
    void SessionEstablished(int peer);

    /// <summary>REKEY_ATTEMPT_TIME is over without an answer; staged packets are dropped (section 6.4).</summary>
    void HandshakeGaveUp(int peer);
}
