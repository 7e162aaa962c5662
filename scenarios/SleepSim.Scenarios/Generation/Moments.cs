using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Durations clustered around those at which something changes: there the bugs are, not in between.</summary>
/// <remarks>Every generator is built once: FsCheck spends more on building one than on drawing from it.</remarks>
internal static class Moments
{
    /// <summary>How long a drawn NAT keeps a mapping, in seconds: 30 to 300 (W1).</summary>
    public static readonly int[] NatMappingSeconds = [30, 60, 120, 180, 300];

    /// <summary>How long a drawn machine lingers, in seconds: Apple silicon, Intel, nobody there (P9).</summary>
    public static readonly int[] LingerSeconds = [5, 5, 15, 0];

    // WireGuard's constants (whitepaper, section 6) and their sums: keepalive 10, rekey timeout 5, new handshake after
    // 15, persistent keepalive 25, rekey attempt 90, rekey after 120, receive limit 165, reject after 180, wipe 540.
    private static readonly int[] _protocolSeconds = [0, 5, 10, 15, 25, 90, 120, 165, 180, 540];

    // Sleep acknowledgement 28 s (P6), 30 s and 7 s (P4), its watchdog 35 s (P5), stop 20 s (L5), start 60 s (L3).
    private static readonly int[] _systemSeconds = [7, 20, 28, 30, 35, 60];

    // Of the recovery: silence that is suspicious 3, settings that are waited for 5, a start that is 20.
    private static readonly int[] _patienceSeconds = [3, 5, 20];

    private static readonly TimeSpan[] _boundaries =
    [
        .. from seconds in (int[])
               [.. _protocolSeconds, .. _systemSeconds, .. _patienceSeconds, .. NatMappingSeconds, .. LingerSeconds]
           from beside in (int[])[-1, 0, 0, 1]
           select TimeSpan.FromSeconds(seconds) + TimeSpan.FromMilliseconds(beside),
    ];

    /// <summary>Awake time between two operations: mostly short, because applications speak once a second; sometimes so
    /// short that settings are still on their way (L37).</summary>
    public static Gen<TimeSpan> AwakeGaps { get; } = Gen.Frequency(
        (7, Milliseconds(2_000, 20_000)),
        (2, Milliseconds(0, 3_000)),
        (2, Milliseconds(0, 500)),
        (1, Gen.Constant(TimeSpan.Zero)),
        (1, Boundaries(0, 240_000)));

    /// <summary>50 ms to 12 h.</summary>
    public static Gen<TimeSpan> SleepLengths { get; } = Gen.Frequency(
        (4, Boundaries(50, 600_000)),
        (3, Milliseconds(50, 5_000)),
        (3, Seconds(60, 1_800)),
        (1, Gen.Elements(1, 1, 2, 3, 12).Select(hours => TimeSpan.FromHours(hours))));

    /// <summary>Sleep between dark wakes: some seconds of thrash, or the 15 minutes of Power Nap (P10).</summary>
    public static Gen<TimeSpan> DarkGaps { get; } = Gen.Frequency(
        (3, Milliseconds(0, 15_000)),
        (2, Gen.Constant(TimeSpan.FromMinutes(15))),
        (1, Boundaries(0, 600_000)),
        (2, Seconds(15, 900)));

    /// <summary>Observed: 0 to 3 s before a promotion, 2 s, 45 s, 3 min (P10, P11).</summary>
    public static Gen<TimeSpan> DarkWakeLengths { get; } = Gen.Frequency(
        (3, Gen.Elements(2, 3, 7, 45, 180).Select(seconds => TimeSpan.FromSeconds(seconds))),
        (2, Milliseconds(1, 3_000)),
        (1, Boundaries(1, 60_001)),
        (2, Seconds(10, 60)));

    public static Gen<TimeSpan> OutageLengths { get; } = Gen.Frequency(
        (3, Milliseconds(0, 20_000)), (2, Boundaries(0, 600_000)), (1, Seconds(20, 300)));

    /// <summary>By how much a clock is wrong: by what a synchronization corrects, or by hours, as with another zone or
    /// a battery that ran out.</summary>
    public static Gen<TimeSpan> ClockErrors { get; } = Gen.Frequency(
        (2, OutageLengths), (1, Gen.Choose(1, 12).Select(hours => TimeSpan.FromHours(hours))));

    /// <summary>What an engine can only wait out: mostly shorter than a budget, and at most a minute.</summary>
    public static Gen<TimeSpan> TroubleLengths { get; } = Gen.Frequency(
        (4, Milliseconds(0, 15_000)),
        (1, Boundaries(0, 60_000)),
        (1, Seconds(15, 60)));

    /// <summary>Between two access points.</summary>
    public static Gen<TimeSpan> RoamLengths { get; } = Gen.Frequency(
        (3, Milliseconds(0, 2_000)), (1, Milliseconds(2_000, 10_000)));

    /// <summary>One period of a link that flaps.</summary>
    public static Gen<TimeSpan> FlapPeriods { get; } = Milliseconds(20, 4_000);

    /// <summary>Well within a budget: a process that does not run can do nothing about it. A word of sleep that is read
    /// ten seconds after a wake, because of this and of <see cref="Delays"/>, cannot be told from a new one.</summary>
    public static Gen<TimeSpan> FreezeLengths { get; } = Gen.Frequency(
        (4, Milliseconds(0, 7_000)), (1, Boundaries(0, 7_001)));

    /// <summary>How late a callback comes; WireGuardKit waits 5 s for settings (L37).</summary>
    public static Gen<TimeSpan> Delays { get; } = Gen.Frequency(
        (3, Milliseconds(1, 3_000)), (1, Milliseconds(3_000, 8_000)), (1, Boundaries(1, 8_000)));

    /// <summary>Within the default budgets of an engine that does everything right.</summary>
    public static Gen<TimeSpan> RestartLengths { get; } = Gen.Frequency(
        (4, Milliseconds(0, 15_000)), (1, Boundaries(0, 15_000)));

    /// <summary>From the announcement to the wake. Right after a wake, a sleep that is pending for longer cannot be
    /// told from a word that came twice: whoever waits is dead there for as long, and whoever does not is a breach
    /// here.</summary>
    public static Gen<TimeSpan> AbortedSleepLengths { get; } = Gen.Frequency(
        (4, Milliseconds(0, 15_000)), (1, Boundaries(0, 19_999)));

    public static Gen<TimeSpan> TrafficLengths { get; } = Seconds(1, 10);

    /// <summary>Between two announcements of a flurry.</summary>
    public static Gen<TimeSpan> FlurryGaps { get; } = Milliseconds(0, 1_000);

    public static Gen<TimeSpan> Milliseconds(int min, int max)
        => Gen.Choose(min, max).Select(count => TimeSpan.FromMilliseconds(count));

    public static Gen<TimeSpan> Seconds(int min, int max)
        => Gen.Choose(min, max).Select(count => TimeSpan.FromSeconds(count));

    /// <summary>Those boundaries that lie between two numbers of milliseconds, both included.</summary>
    private static Gen<TimeSpan> Boundaries(int min, int max)
        => Gen.Elements(_boundaries.Where(
            time => time >= TimeSpan.FromMilliseconds(min) && time <= TimeSpan.FromMilliseconds(max)).ToArray());
}
