using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L6. A stop that was told ends the tunnel within the budget, and by the engine's own completion.</summary>
internal sealed class StopTerminates : Invariant
{
    public override string Id => "L6";

    public override string Name => "a stop ends";

    public override string Sentence =>
        "A stop that was told ends the tunnel within the budget, in time awake, and the system does not have to " +
        "force it.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts => ["L5", "L8", "L9", "L13", "L14"];

    public override IReadOnlyList<string> FieldBugs => ["LIF-03", "STS-09", "RAC-05", "RAC-11"];

    public override string Why =>
        "While a tunnel is stopping every start is dropped without a word, and its routes may still swallow " +
        "everything: a stop that hangs is an outage nobody can end.";

    public override string HowToRead =>
        "The reason says whether the system forced the end, or how long it took. What the system itself takes to let " +
        "the process go is not counted.";

    public override string DoesNotProve =>
        "That nothing is left of the tunnel: that is S2.";

    internal override Judge CreateJudge(Scenario scenario) => new StopTerminatesJudge(scenario.Budgets.Stop);

    private sealed class StopTerminatesJudge(TimeSpan budget) : Judge
    {
        // In time awake.
        private readonly Lasting _stopping = new(budget);
        private bool _told;
        private bool _completed;

        public override FrequentRecords Reads => FrequentRecords.EngineTold;

        public override long DueAt(RunState state) => EndAwake(_stopping, state);

        public override void Take(TraceRecord record, RunState state)
        {
            if (_stopping.Exceeded(state.Uptime))
                Violate(record.At, $"not stopped after {Text.Seconds(state.Uptime - _stopping.Since!.Value)} awake");
            switch (record)
            {
                case EngineTold { Event: "StopTunnel" }:
                    Test();
                    _told = true;
                    break;
                case EngineCompleted { Kind: CompletionKind.Stop }:
                    _completed = true;
                    break;
                case SessionStateChanged { To: SessionState.Disposing or SessionState.Idle } when _told:
                    if (!_completed && state.EndedBy != TunnelEnd.Process)
                        Violate(record.At, "the system forced the end: the stop was never completed");
                    _told = false;
                    break;
                case EngineCreated or EngineDiscarded or ProviderEnded:
                    (_told, _completed) = (false, false);
                    break;
                default:
                    break;
            }

            _stopping.Note(_told, state.Uptime);
        }
    }
}
