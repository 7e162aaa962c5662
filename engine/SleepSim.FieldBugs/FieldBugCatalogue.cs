namespace SleepSim.FieldBugs;

/// <summary>The known bugs there are wrappers for.</summary>
public static class FieldBugCatalogue
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<FieldBug> All { get; } =
    [
        new(
            "CMP-01",
            "The completion of sleep is never called, and the machine waits for the deadline.",
            "mullvad/mullvadvpn-app, commit 8f17aea194",
            "L5",
            engine => new SleepNeverCompleted(engine)),
        new(
            "CMP-04",
            "The start is completed twice: once too early, once when it is true.",
            "firezone/firezone, pull request 10606",
            "L5",
            engine => new StartCompletedEarly(engine)),
        new(
            "LIF-08",
            "The old engine goes on working after its stop, beside the new one.",
            "tailscale/tailscale, commit 18a95394d",
            "S3",
            engine => new ActsAfterStop(engine)),
        new(
            "PTH-08",
            "After a wake the event loop spins on an error that does not go away.",
            "netbirdio/netbird, issue 5424",
            "S13",
            engine => new SpinsAfterWake(engine)),
        new(
            "RAC-09",
            "Work is queued, and no deadline says so.",
            "firezone/firezone, pull requests 14275 and 14277",
            "L8",
            engine => new ForgetsDeadlines(engine)),
        new(
            "STS-02",
            "Reasserting is never cleared.",
            "Psiphon-Inc/psiphon-ios-vpn, pull request 616",
            "L4",
            engine => new ReassertsForEver(engine)),
        new(
            "THR-01",
            "Each wake rebinds, again and again.",
            "tailscale/tailscale, issue 1554",
            "S7",
            engine => new RebindsAtEachWake(engine)),
    ];
}
