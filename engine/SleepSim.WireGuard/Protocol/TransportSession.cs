using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>One key pair: what a handshake leaves behind (section 5.4.5).</summary>
internal sealed class TransportSession(
    uint localIndex, uint remoteIndex, bool isInitiator, Duration createdAt, IAead sending, IAead receiving)
    : IDisposable
{
    private const int PaddingUnit = 16;

    private readonly ReplayWindow _window = new();

    public uint LocalIndex { get; } = localIndex;

    /// <summary>Whether we began the handshake: only then do we renew the session by its age (section 6.2), so that
    /// the two ends do not renew it both.</summary>
    public bool IsInitiator { get; } = isInitiator;

    public Duration CreatedAt { get; } = createdAt;

    /// <summary>The counter of the next packet sent.</summary>
    public ulong NextCounter { get; set; }

    /// <summary>Whether no counter is left to send with.</summary>
    public bool UsedUp => NextCounter >= ProtocolConstants.RejectAfterMessages;

    public bool CanSend(Duration now) => !Expired(now) && !UsedUp;

    public bool WantsRenewalAfterSend(Duration now) =>
        NextCounter >= ProtocolConstants.RekeyAfterMessages
        || (IsInitiator && now - CreatedAt >= ProtocolConstants.RekeyAfterTime);

    public bool WantsRenewalAfterReceive(Duration now) =>
        IsInitiator && now - CreatedAt >= ProtocolConstants.RekeyOnReceiveAfterTime;

    /// <summary>The length of the transport message that carries a packet, padded as far as the MTU allows.</summary>
    public static int SealedLength(int packetLength, int mtu)
    {
        int padded = Math.Min((packetLength + PaddingUnit - 1) / PaddingUnit * PaddingUnit, mtu);
        return TransportMessage.Overhead + Math.Max(packetLength, padded);
    }

    /// <summary>Writes a transport message that fills the span, of <see cref="SealedLength"/> bytes.</summary>
    public void Seal(ReadOnlySpan<byte> packet, Span<byte> datagram)
    {
        ulong counter = NextCounter++;
        TransportMessage.Write(remoteIndex, counter, datagram);
        Span<byte> body = datagram[TransportMessage.HeaderLength..];
        Span<byte> plaintext = body[..^IAead.TagLength];
        packet.CopyTo(plaintext);
        plaintext[packet.Length..].Clear();
        sending.Seal(counter, plaintext, default, body);
    }

    /// <summary>Opens a transport message; false when it is a forgery, a replay, too old, or the session is.</summary>
    public bool Open(in TransportMessage message, Duration now, Span<byte> plaintext) =>
        !Expired(now)
        && message.Counter < ProtocolConstants.RejectAfterMessages
        && _window.WouldAccept(message.Counter)
        && receiving.Open(message.Counter, message.SealedPacket, default, plaintext)
        && _window.Accept(message.Counter);

    /// <summary>Zeroes the keys.</summary>
    public void Dispose()
    {
        sending.Dispose();
        receiving.Dispose();
    }

    private bool Expired(Duration now) => now - CreatedAt >= ProtocolConstants.RejectAfterTime;
}
