using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L8. While the tunnel is meant to be up, the network is usable and nothing passes, something is pending: a
/// timer, an attempt, or a start.</summary>
internal sealed class NoDeadState : Invariant
{
    public override string Id => "L8";

    public override string Name => "no dead state";

    public override string Sentence =>
        "While the tunnel is meant to be up, the network is usable and nothing passes, something is pending: a " +
        "timer, an attempt, or a start.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts => ["Z5", "L15", "L30"];

    public override IReadOnlyList<string> FieldBugs => ["ERL-01", "RAC-09", "LIF-01", "ERL-10"];

    public override string Why =>
        "With nothing pending the tunnel stays dead until a person acts.";

    public override string HowToRead =>
        "The reason says what the status was. Nothing at all was going to happen any more.";

    public override string DoesNotProve =>
        "That what is pending would succeed: that is L1 and L2.";

    internal override Judge CreateJudge(Scenario scenario) => new NoDeadStateJudge(scenario);

    private sealed class NoDeadStateJudge(Scenario scenario) : Judge
    {
        private readonly Lasting _dead = new(scenario.Budgets.DeadState);
        private bool _passes;

        public override FrequentRecords Reads =>
            FrequentRecords.DeadlineArmed | FrequentRecords.EchoSent | FrequentRecords.EchoAnswered;

        public override long DueAt(RunState state) => EndOf(_dead);

        public override void Take(TraceRecord record, RunState state)
        {
            _passes = record switch
            {
                EchoAnswered { Route: Route.Tunnel } => true,
                PowerChanged or NetworkUsable or StatusChanged or EchoSent { Route: not Route.Tunnel } => false,
                _ => _passes && state.DeadSince is null,
            };
            if (state.IntentUp && state.Usable) Test();
            bool dead = state is { Observed: true, Usable: true, IntentUp: true, PendingReason: "" }
                && !_passes
                && state.Status is not (VpnStatus.Connecting or VpnStatus.Disconnecting)

                // A Connect rule is pending too: the next packet starts the tunnel (D5).
                && !(state.Status == VpnStatus.Disconnected && scenario.Vpn.OnDemand)
                && !(state.Status == VpnStatus.Connected && state.DeadSince is null);
            if (_dead.Exceeded(record.At))
                Violate(
                    _dead.EndsAt!.Value,
                    $"nothing was pending since {Text.Time(_dead.Since!.Value)}; the status was {state.Status}");
            _dead.Note(dead, record.At);
        }
    }
}
