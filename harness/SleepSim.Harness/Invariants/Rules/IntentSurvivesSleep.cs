using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S14. A tunnel that was meant to be up before a sleep is up or on its way after it.</summary>
internal sealed class IntentSurvivesSleep : Invariant
{
    public override string Id => "S14";

    public override string Name => "the wish survives sleep";

    public override string Sentence =>
        "A tunnel that was meant to be up before a sleep, and still is, is up or on its way after the wake once the " +
        "network is usable.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["K2", "L15", "L34", "Z1", "Z5"];

    public override IReadOnlyList<string> FieldBugs => ["ERL-10", "WMD-04", "ERL-08", "LEK-01"];

    public override string Why =>
        "Nobody looks at the switch in the morning: a tunnel that was on in the evening is believed to be on.";

    public override string HowToRead =>
        "The reason says how the tunnel ended. Look around the sleep for a cancel or a failed start, and for who " +
        "should have started it again.";

    public override string DoesNotProve =>
        "That the tunnel works: that is L1. A wish that ended with the sleep by configuration (disconnectOnSleep " +
        "without a rule), a rule that keeps the tunnel down, and a process that died are not held against the engine.";

    internal override Judge CreateJudge(Scenario scenario) =>
        new IntentSurvivesSleepJudge(scenario.Budgets.WakeRecovery);

    private sealed class IntentSurvivesSleepJudge(TimeSpan budget) : Judge
    {
        private readonly Lasting _down = new(budget);
        private bool _carried;
        private bool _stoppedForSleep;

        public override FrequentRecords Reads => FrequentRecords.EngineTold;

        public override long DueAt(RunState state) => EndOf(_down);

        public override void Take(TraceRecord record, RunState state)
        {
            if (_down.Exceeded(record.At))
                Violate(
                    _down.EndsAt!.Value,
                    $"the tunnel was meant to be up, and {state.Status} since {Text.Time(_down.Since!.Value)} with a " +
                    $"usable network; it was ended by {Words(state.EndedBy)}");
            switch (record)
            {
                case PowerChanged { State: PowerState.Asleep } when state.IntentUp:
                    _carried = true;
                    break;
                case IntentChanged { Up: false }:
                    _carried = false;
                    break;
                case EngineTold { Event: "StopTunnel" } told:
                    _stoppedForSleep = told.Detail == nameof(StopReason.Sleep);
                    break;
                case SessionStateChanged { To: SessionState.PreparingNetwork }:
                    _stoppedForSleep = false;
                    break;
                default:
                    break;
            }

            bool awaited = _carried
                && state is { Power: PowerState.FullWake, Attentive: true, Usable: true, IntentUp: true };
            if (awaited) Test();
            _down.Note(awaited && IsDown(state), record.At);
        }

        private bool IsDown(RunState state) =>
            (state.Owed || (_stoppedForSleep && !state.RuleForbids && state.EndedBy == TunnelEnd.Stop))
            && state.Status is (VpnStatus.Disconnected or VpnStatus.Disconnecting or VpnStatus.Invalid);

        private static string Words(TunnelEnd end) => end switch
        {
            TunnelEnd.Engine => "its engine",
            TunnelEnd.Stop => "a stop for sleep",
            TunnelEnd.Process => "the end of its process",
            TunnelEnd.None => "nobody known",
            _ => throw new ArgumentOutOfRangeException(nameof(end), end, "Unknown end."),
        };
    }
}
