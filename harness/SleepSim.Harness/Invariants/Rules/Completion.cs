using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L5. Every start, stop and sleep is completed exactly once, and before the system's deadline for
/// it.</summary>
internal sealed class Completion : Invariant
{
    public override string Id => "L5";

    public override string Name => "completions come";

    public override string Sentence =>
        "Every start, stop and sleep is completed exactly once, and before the system's deadline for it.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts => ["L1", "L3", "L8", "L9", "L25", "L26", "L27"];

    public override IReadOnlyList<string> FieldBugs => ["CMP-01", "CMP-03", "CMP-04", "CMP-06"];

    public override string Why =>
        "The system waits for each of them: a start that is never completed is killed after a minute, a sleep " +
        "that is never completed keeps the machine awake for half a minute.";

    public override string HowToRead =>
        "The reason names the completion and how long it took, in time awake.";

    public override string DoesNotProve =>
        "That what was completed was true: that is L3.";

    internal override Judge CreateJudge(Scenario scenario) => new CompletionJudge(scenario.Host);

    private sealed class CompletionJudge(HostProfile host) : Judge
    {
        private readonly Obligation _start = new("start", host.StartDeadline);
        private readonly Obligation _stop = new("stop", host.StopDeadline);
        private readonly Obligation _sleep = new("sleep", host.SleepAckDeadline);

        public override void Take(TraceRecord record, RunState state)
        {
            foreach (Obligation obligation in (ReadOnlySpan<Obligation>)[_start, _stop, _sleep])
            {
                CheckDue(obligation, state);
            }
            switch (record)
            {
                case EngineTold told:
                    Begin(told, state);
                    break;
                case EngineCompleted completed:
                    End(completed);
                    break;
                case EngineCreated or EngineDiscarded:
                    _start.Reset();
                    _stop.Reset();
                    _sleep.Reset();
                    break;
                default:
                    break;
            }
        }

        private void Begin(EngineTold told, RunState state)
        {
            Obligation? obligation = told.Event switch
            {
                "StartTunnel" => _start,
                "StopTunnel" => _stop,
                "Sleep" => _sleep,
                _ => null,
            };
            if (obligation is null) return;
            Test();
            obligation.Begin(state.Uptime);
        }

        private void End(EngineCompleted completed)
        {
            Obligation? obligation = completed.Kind switch
            {
                CompletionKind.Start => _start,
                CompletionKind.Stop => _stop,
                CompletionKind.Sleep => _sleep,
                CompletionKind.AppMessage => null,
                _ => throw new ArgumentOutOfRangeException(nameof(completed), completed, "Unknown completion."),
            };
            if (obligation is not null && !obligation.End())
                Violate(completed.At, $"{obligation.Name} was completed although nothing was left to complete");
        }

        private void CheckDue(Obligation obligation, RunState state)
        {
            if (obligation.Overdue(state.Uptime))
                Violate(
                    state.Now, $"{obligation.Name} was not completed within {Text.Seconds(obligation.Limit)} awake");
        }
    }

    // What the engine owes, measured in time awake.
    private sealed class Obligation(string name, TimeSpan limit)
    {
        private long? _since;

        public string Name => name;

        public long Limit => limit.ToDuration().Nanoseconds;

        public void Begin(long uptime) => _since = uptime;

        public bool End()
        {
            bool owed = _since is not null;
            _since = null;
            return owed;
        }

        public bool Overdue(long uptime) => _since is { } since && uptime - since >= Limit;

        public void Reset() => _since = null;
    }
}
