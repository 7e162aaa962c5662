using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CLK-01: every timer and session age is taken from a clock that stands still in sleep.</summary>
internal sealed class KeepsSessionOnUptime(ITunnelEngine inner) : OtherClocks(inner, ClockKind.Uptime);
