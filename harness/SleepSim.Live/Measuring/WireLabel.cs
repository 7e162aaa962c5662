using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>What a datagram is.</summary>
/// <param name="Kind">In the words of WireGuard, which other protocols are put into as well as they fit.</param>
/// <param name="Receiver">The session index of the receiver, or zero.</param>
/// <param name="Sender">The session index of the sender in a handshake message, or zero.</param>
internal readonly record struct WireLabel(WireKind Kind, uint Receiver, uint Sender);
