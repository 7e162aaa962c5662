namespace SleepSim.Harness;

/// <summary>Every invariant there is.</summary>
public static class InvariantCatalogue
{
    /// <summary>Safety first, then liveness, by number.</summary>
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new NoLeak(),
        new NoResidue(),
        new OneGeneration(),
        new IntentWins(),
        new ClockSane(),
        new NoBurst(),
        new ChurnBound(),
        new QuietOffline(),
        new BoundToCurrent(),
        new NoSettingsStorm(),
        new ResourceBound(),
        new OrderedApply(),
        new NoPanicNoDeadlock(),
        new IntentSurvivesSleep(),
        new WakeRecovers(),
        new PathRecovers(),
        new StatusTruth(),
        new ReassertEnds(),
        new Completion(),
        new StopTerminates(),
        new LookupsRecover(),
        new NoDeadState(),
    ];

    /// <summary>The invariant of that id, in either case; null when there is none.</summary>
    public static Invariant? Find(string id) =>
        All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
