using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The two times the protocol needs.</summary>
/// <param name="Elapsed">A monotonic clock of the caller's choice; drives every timer and the age of every session.
/// Which clock it is decides what a sleep does to a tunnel (W7).</param>
/// <param name="Wall">Time since 1970-01-01T00:00:00Z; for TAI64N only, and may step either way.</param>
internal readonly record struct ProtocolTime(Duration Elapsed, Duration Wall);
