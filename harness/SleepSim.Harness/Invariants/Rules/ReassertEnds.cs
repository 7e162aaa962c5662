using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L4. While the machine is awake and the network usable, reasserting ends within the budget, in traffic or in
/// a disconnect.</summary>
internal sealed class ReassertEnds : Invariant
{
    public override string Id => "L4";

    public override string Name => "reasserting ends";

    public override string Sentence =>
        "While the machine is awake and the network usable, reasserting ends within the budget, in traffic or in " +
        "a disconnect.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts => ["L32", "L33", "Z7"];

    public override IReadOnlyList<string> FieldBugs => ["STS-02", "STS-03", "THR-07"];

    public override string Why =>
        "A tunnel that reasserts for ever blocks everything and never says that it has failed; the system may " +
        "stop it in the end.";

    public override string HowToRead =>
        "The reason says since when the network was usable.";

    public override string DoesNotProve =>
        "That the system itself would have waited so long: its limit is not public (L33).";

    internal override Judge CreateJudge(Scenario scenario) =>
        new ReassertEndsJudge(scenario.Budgets.Reasserting.ToDuration().Nanoseconds);

    private sealed class ReassertEndsJudge(long budget) : Judge
    {
        private long? _since;
        private long? _pausedAt;

        public override FrequentRecords Reads => FrequentRecords.None;

        public override long DueAt(RunState state) => _since + budget ?? long.MaxValue;

        public override void Take(TraceRecord record, RunState state)
        {
            if (_pausedAt < record.At) (_since, _pausedAt) = (null, null);
            if (_since is { } since && record.At - since > budget)
                Violate(since + budget, $"still reasserting, with a usable network since {Text.Time(since)}");
            if (state.Status == VpnStatus.Reasserting) Test();
            bool waits = state is { Attentive: true, Usable: true, Status: VpnStatus.Reasserting };
            if (waits) _since ??= record.At;

            // Who stops reasserting and begins again at one instant has not stopped.
            _pausedAt = waits || _since is null ? null : _pausedAt ?? record.At;
        }
    }
}
