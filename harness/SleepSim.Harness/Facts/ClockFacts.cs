using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 5, part d: clocks and timers.</summary>
internal static class ClockFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "C1",
            "One clock stops in sleep, another goes on.",
            "ClockKind.Uptime, ClockKind.Continuous, SystemClocks",
            "ClockFactsTests.Asleep_UptimeStopsAndContinuousGoesOn"),
        Modelled(
            "C2",
            "The clock called monotonic counts sleep on Darwin and does not on Linux, so names say nothing.",
            "ClockKind, ClockReading",
            "ClockFactsTests.OnEveryPlatform_ClocksAreNamedByWhatTheyCount"),
        Modelled(
            "C3",
            "A timer on uptime fires late by the time slept, one on wall time right after the wake.",
            "Deadline, MachineTimer",
            "ClockFactsTests.TimerOverASleep_FiresLateOrRightAfterTheWake"),
        Modelled(
            "C4",
            "There is a timer that counts sleep and no jump of the wall clock moves it.",
            "ClockKind.Continuous, MachineTimer",
            "ClockFactsTests.TimerOnContinuousTime_CountsSleep"),
        Modelled(
            "C5",
            "Nothing fires in sleep, and a dark wake moves uptime by its own length only.",
            "MachineTimers.SuspendAll, SystemClocks",
            "ClockFactsTests.DarkWake_UptimeMovesByItsLength_AndNothingFiresInSleep"),
        Modelled(
            "C6",
            "The wall clock may step, above all after a wake; no duration can be taken from it.",
            "WallClockJump, ClockKind.Wall",
            "InterfaceFactsTests.WallClockSet_TheOtherClocksDoNotMove"),
        Modelled(
            "C7",
            "An engine whose timers run on uptime, as Go's do, stands still in sleep; its session only seems young.",
            "RecoveryPolicy.Clock, RecoveryPolicy.Naive",
            "ClockFactsTests.EngineOnUptime_HoldsASleptOverSessionForYoung"),
    ];
}
