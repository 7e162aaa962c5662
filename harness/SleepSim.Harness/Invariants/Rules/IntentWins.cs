using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S4. The last command decides: the tunnel goes down when it is told to, stays down, and comes up when it is
/// told to and nothing outside prevents it.</summary>
internal sealed class IntentWins : Invariant
{
    public override string Id => "S4";

    public override string Name => "the last command wins";

    public override string Sentence =>
        "The last command decides: the tunnel goes down when it is told to, stays down, and comes up when it is " +
        "told to and nothing outside prevents it.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["L7", "L10", "L14", "L15", "D5", "D12"];

    public override IReadOnlyList<string> FieldBugs => ["LIF-01", "LIF-02", "LIF-05", "LIF-06", "OND-04"];

    public override string Why =>
        "A person who turned the tunnel off and finds it on, or the other way round, cannot trust the switch.";

    public override string HowToRead =>
        "The reason says what was commanded and what was the case. Down is judged in time awake, without the " +
        "system's own time for letting the process go. Up is judged while the network is usable, for an engine that " +
        "does not finish its start, that cancelled the tunnel, or that failed its start, until a rule or a person " +
        "has it up again. After a stop was told, a second later, a handshake or a start completed well is a " +
        "violation.";

    public override string DoesNotProve =>
        "That a start which the system dropped or timed out, or a tunnel whose process died, comes back: nobody " +
        "told the engine. That the tunnel works once it is up: that is L1 and L2.";

    internal override Judge CreateJudge(Scenario scenario) => new IntentWinsJudge(scenario.Budgets.Intent);

    private sealed class IntentWinsJudge(TimeSpan budget) : Judge
    {
        /// <summary>What was under way when the stop was told may still be done, nanoseconds.</summary>
        private const long Grace = 1_000_000_000;

        private readonly Lasting _stillUp = new(budget);
        private readonly Lasting _stillDown = new(budget);
        private long? _stopTold;
        private bool _commandedDown;

        public override FrequentRecords Reads => FrequentRecords.DatagramSent | FrequentRecords.EngineTold;

        public override long DueAt(RunState state) => Math.Min(EndAwake(_stillUp, state), EndOf(_stillDown));

        public override void Take(TraceRecord record, RunState state)
        {
            if (_stillUp.Exceeded(state.Uptime))
                Violate(record.At, $"down was commanded {Text.Seconds(state.Uptime - _stillUp.Since!.Value)} before");
            if (_stillDown.Exceeded(record.At))
                Violate(
                    _stillDown.EndsAt!.Value,
                    $"up was commanded, and not so since {Text.Time(_stillDown.Since!.Value)} with a usable network");
            TakeCommand(record, state);
            TakeDeed(record);

            // What is left then is the system's: it lets the process go.
            bool up = state.Status is not (VpnStatus.Disconnected or VpnStatus.Invalid)
                && state.Session != SessionState.Disposing;
            _stillUp.Note(_commandedDown && up, state.Uptime);
            _stillDown.Note(!_commandedDown && NotBroughtUp(state), record.At);
        }

        private void TakeCommand(TraceRecord record, RunState state)
        {
            switch (record)
            {
                case IntentChanged intent:
                    _commandedDown = !intent.Up;
                    Test();
                    break;
                case RuleMatched when state.RuleForbids:
                    _commandedDown = true;
                    Test();
                    break;
                case StartRequested { Answer: StartAnswer.Accepted }:
                    _commandedDown = false;
                    Test();
                    break;
                default:
                    break;
            }
        }

        private void TakeDeed(TraceRecord record)
        {
            switch (record)
            {
                case EngineTold { Event: "StopTunnel" }:
                    _stopTold ??= record.At;
                    break;
                case EngineCreated or EngineDiscarded:
                    _stopTold = null;
                    break;
                case DatagramSent { FromEngine: true, Kind: WireKind.Initiation } when TooLate(record.At):
                    Violate(
                        record.At, $"a handshake was begun, though a stop was told at {Text.Time(_stopTold!.Value)}");
                    break;
                case EngineCompleted { Kind: CompletionKind.Start, Error: null } when TooLate(record.At):
                    Violate(
                        record.At, $"the start was completed, though a stop was told at {Text.Time(_stopTold!.Value)}");
                    break;
                default:
                    break;
            }
        }

        private bool TooLate(long now) => _stopTold is { } told && now - told > Grace;

        // On its way, or ended by its own engine.
        private static bool NotBroughtUp(RunState state) =>
            state is { Attentive: true, Usable: true, Owed: true }
            && state.Status is not (VpnStatus.Connected or VpnStatus.Reasserting);
    }
}
