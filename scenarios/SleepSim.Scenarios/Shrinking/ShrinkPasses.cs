namespace SleepSim.Scenarios;

/// <summary>The passes, in their order: what takes the most away first. Calm is never shortened, because liveness is
/// judged in it; budgets never change, because they say what failing means.</summary>
internal static class ShrinkPasses
{
    // Longer timelines have too many pairs.
    private const int PairsStepsMax = 10;

    // The boldest limits on what lies between two moments, tried on the whole timeline at once.
    private static readonly TimeSpan[] _limits =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15)];

    public static IReadOnlyList<ShrinkPass> All { get; } =
    [
        new(ChunkCount, (scenario, slot) => DropChunk(scenario, slot)),
        new(_ => 1, ShorterEverywhere),
        new(_ => 1, CalmerOrder),
        new(StepCount, (scenario, step) => [TimelineEdits.MergeSleeps(scenario, step)]),
        new(_ => 1, (scenario, _) => [TimelineEdits.TrimSleeps(scenario)]),
        new(StepCount, Weaker),
        new(_ => WorldResets.Count, WorldResets.Of),
        new(StepCount, PlainerOperations),
        new(MomentCount, ShorterInterval),
        new(StepCount, ShorterOperation),
        new(PairCount, DropPair),
    ];

    private static int StepCount(Scenario scenario) => scenario.Timeline.Count;

    /// <summary>Delta debugging: halves, quarters and so on down to single steps.</summary>
    private static int ChunkCount(Scenario scenario)
    {
        int chunks = 0;
        for (int size = scenario.Timeline.Count; size > 0; size /= 2)
            chunks += ChunksOf(scenario, size);
        return chunks;
    }

    private static IEnumerable<Scenario> DropChunk(Scenario scenario, int slot)
    {
        int size = scenario.Timeline.Count;
        while (slot >= ChunksOf(scenario, size))
        {
            slot -= ChunksOf(scenario, size);
            size /= 2;
        }

        int from = slot * size;
        bool IsDropped(int step) => step >= from && step < from + size;

        // A night without its sleep is a night awake, and is far slower to run: so the time of the
        // sleep is dropped too, and stays only if it matters.
        yield return TimelineEdits.Drop(TimelineEdits.CutSleeps(scenario, IsDropped), IsDropped);
        yield return TimelineEdits.Drop(scenario, IsDropped);
    }

    /// <summary>Two steps that do not stand beside each other, where each is needed as long as the other is
    /// there.</summary>
    private static int PairCount(Scenario scenario)
        => scenario.Timeline.Count > PairsStepsMax ? 0 : scenario.Timeline.Count * scenario.Timeline.Count;

    private static IEnumerable<Scenario> DropPair(Scenario scenario, int slot)
    {
        (int one, int other) = Math.DivRem(slot, scenario.Timeline.Count);
        return other > one + 1 ? [TimelineEdits.Drop(scenario, step => step == one || step == other)] : [];
    }

    private static IEnumerable<Scenario> ShorterEverywhere(Scenario scenario, int slot)
        => _limits.Select(limit => TimelineEdits.Limit(scenario, Moments(scenario), limit));

    private static IEnumerable<Scenario> CalmerOrder(Scenario scenario, int slot)
        => EventOrder.All.Select(order => scenario with { Order = order });

    private static int ChunksOf(Scenario scenario, int size) => (scenario.Timeline.Count + size - 1) / size;

    private static IEnumerable<Scenario> Weaker(Scenario scenario, int step)
        => WeakerOperations.Of(scenario.Timeline[step].Operation)
            .Select(weaker => TimelineEdits.Replace(scenario, step, weaker));

    private static IEnumerable<Scenario> PlainerOperations(Scenario scenario, int step)
    {
        Operation operation = scenario.Timeline[step].Operation;
        return OperationShapes.Of(operation).Resets(operation)
            .Select(plainer => TimelineEdits.Replace(scenario, step, plainer));
    }

    private static int MomentCount(Scenario scenario) => Moments(scenario).Count - 1;

    /// <summary>The time between two moments at which anything begins or ends, shorter for everything that spans
    /// it.</summary>
    private static IEnumerable<Scenario> ShorterInterval(Scenario scenario, int slot)
    {
        List<TimeSpan> moments = Moments(scenario);
        TimeSpan from = moments[slot];
        TimeSpan to = moments[slot + 1];
        return RounderDurations.Below(to - from).Select(length => TimelineEdits.Cut(scenario, from + length, to));
    }

    private static List<TimeSpan> Moments(Scenario scenario)
    {
        var moments = new SortedSet<TimeSpan> { TimeSpan.Zero };
        foreach (Step step in scenario.Timeline)
        {
            moments.Add(step.At);
            moments.Add(step.End);
        }

        return [.. moments];
    }

    /// <summary>An operation shorter, everything else at its time.</summary>
    private static IEnumerable<Scenario> ShorterOperation(Scenario scenario, int step)
    {
        Step what = scenario.Timeline[step];
        return RounderDurations.Below(what.Operation.Length)
            .Select(length => TimelineEdits.Replace(scenario, step, TimelineEdits.WithLength(what, length).Operation));
    }
}
