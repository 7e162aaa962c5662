namespace SleepSim.WireGuard.Protocol;

/// <summary>The first byte of every datagram (section 5.4); three bytes of zero follow it.</summary>
internal enum MessageType : byte
{
    Initiation = 1,
    Response = 2,
    CookieReply = 3,
    Transport = 4,
}
