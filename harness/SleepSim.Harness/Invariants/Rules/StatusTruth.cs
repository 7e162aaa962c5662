using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L3. While the machine is awake the status does not say connected for longer than the budget when nothing
/// passes.</summary>
internal sealed class StatusTruth : Invariant
{
    public override string Id => "L3";

    public override string Name => "the status tells the truth";

    public override string Sentence =>
        "While the machine is awake the status does not say connected for longer than the budget when nothing " +
        "passes.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts => ["L32", "Z7", "N10", "N11", "N13"];

    public override IReadOnlyList<string> FieldBugs => ["STS-01", "ERL-02", "SOK-06", "CMP-04"];

    public override string Why =>
        "A status that lies is worse than none: the person looks for the fault everywhere else.";

    public override string HowToRead =>
        "The time is when the budget ran out; the reason says since when no echo was answered.";

    public override string DoesNotProve =>
        "That reasserting is short; that is L4.";

    internal override Judge CreateJudge(Scenario scenario) =>
        new StatusTruthJudge(scenario.Budgets.StatusTruth.ToDuration().Nanoseconds);

    private sealed class StatusTruthJudge(long budget) : Judge
    {
        // Since when nothing passed although the status said connected; null while that is not so.
        private long? _lieSince;

        // The end of the last dark wake in which no application ran, to ask and to wait for an answer.
        private long _speakingSince;
        private bool _silent;

        public override FrequentRecords Reads =>
            FrequentRecords.EchoSent | FrequentRecords.EchoAnswered | FrequentRecords.DatagramLost;

        public override long DueAt(RunState state) => _lieSince + budget ?? long.MaxValue;

        public override void Take(TraceRecord record, RunState state)
        {
            if (_silent) _speakingSince = record.At;
            _silent = state is { Attentive: true, Observed: false };
            bool lies = state is { Observed: true, Status: VpnStatus.Connected, DeadSince: not null };
            if (state.Status == VpnStatus.Connected) Test();
            if (_lieSince is { } since && record.At - since > budget)
                Violate(since + budget, $"the status said connected, and nothing had passed since {Text.Time(since)}");

            // An echo that the network itself lost is no evidence against the tunnel.
            if (!lies) _lieSince = null;
            else if (record is DatagramLost { Cause: LossCause.Random }) _lieSince = record.At;
            else _lieSince ??= Math.Max(Math.Max(state.DeadSince!.Value, state.StatusSince), _speakingSince);
        }
    }
}
