namespace SleepSim.Harness;

/// <summary>Every invariant there is.</summary>
public static class InvariantCatalogue
{
    /// <summary>Safety first, then liveness, by number.</summary>
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new NoLeak(),
        new OneGeneration(),
        new ClockSane(),
        new ChurnBound(),
        new NoPanicNoDeadlock(),
        new WakeRecovers(),
        new PathRecovers(),
        new StatusTruth(),
        new ReassertEnds(),
        new Completion(),
        new NoDeadState(),
    ];

    /// <summary>The invariant of that id, in either case; null when there is none.</summary>
    public static Invariant? Find(string id) =>
        All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
