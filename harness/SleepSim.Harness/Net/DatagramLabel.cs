using SleepSim.Traces;

namespace SleepSim.Harness.Net;

/// <summary>What a datagram is on record.</summary>
/// <param name="Kind">In WireGuard's words; a protocol of its own names what comes nearest.</param>
/// <param name="Receiver">The session it belongs to, as its receiver numbers it; zero for none. Data of a session older
/// than WireGuard allows violates S5, so only protocols with the same limit number theirs.</param>
/// <param name="Sender">The sender's number for the session that is being made; zero for none.</param>
public readonly record struct DatagramLabel(WireKind Kind, uint Receiver = 0, uint Sender = 0)
{
    /// <summary>Data of no session in particular.</summary>
    public static readonly DatagramLabel Data = new(WireKind.Data);
}
