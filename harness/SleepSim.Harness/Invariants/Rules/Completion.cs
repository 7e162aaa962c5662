using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L5. Every start, stop, sleep and app message that an engine was told is completed exactly once, and before
/// its deadline.</summary>
internal sealed class Completion : Invariant
{
    public override string Id => "L5";

    public override string Name => "completions come";

    public override string Sentence =>
        "Every start, stop, sleep and app message that an engine was told is completed exactly once, and before the " +
        "deadline for it.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts =>
        ["L1", "L3", "L8", "L9", "L20", "L21", "L25", "L26", "L27", "L37", "L42"];

    public override IReadOnlyList<string> FieldBugs => ["CMP-01", "CMP-03", "CMP-04", "CMP-06"];

    public override string Why =>
        "The system waits for each of them: a start that is never completed is killed after a minute, a sleep " +
        "that is never completed keeps the machine awake for half a minute, and an app waits for its answer for ever.";

    public override string HowToRead =>
        "The reason names the completion and how long it took, in time awake. An engine is not blamed for what it " +
        "was never told; but a start is due even when the system never answers its settings (L37). Of something told " +
        "twice at once, one completion or two will do.";

    public override string DoesNotProve =>
        "That what was completed was true: that is L3. Which app message an answer belongs to: they are counted.";

    internal override Judge CreateJudge(Scenario scenario) => new CompletionJudge(scenario.Host);

    private sealed class CompletionJudge(HostProfile host) : Judge
    {
        // Nothing of the system's; an app that shows a status waits no longer.
        private static readonly TimeSpan _appPatience = TimeSpan.FromSeconds(30);

        private readonly Obligation _start = new("a start", host.StartDeadline, onceInALife: true);
        private readonly Obligation _stop = new("a stop", host.StopDeadline);
        private readonly Obligation _sleep = new("a sleep", host.SleepAckDeadline);
        private readonly Obligation _message = new("an app message", _appPatience, eachOnce: true);

        public override FrequentRecords Reads => FrequentRecords.EngineTold;

        public override long DueAt(RunState state) =>
            Math.Min(
                Math.Min(DueOf(_start, state), DueOf(_stop, state)),
                Math.Min(DueOf(_sleep, state), DueOf(_message, state)));

        public override void Take(TraceRecord record, RunState state)
        {
            foreach (Obligation obligation in (ReadOnlySpan<Obligation>)[_start, _stop, _sleep, _message])
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
                    _message.Reset();
                    break;
                default:
                    break;
            }
        }

        private static long DueOf(Obligation obligation, RunState state) => AtUptime(obligation.DueAt, state);

        private void Begin(EngineTold told, RunState state)
        {
            Obligation? obligation = told.Event switch
            {
                "StartTunnel" => _start,
                "StopTunnel" => _stop,
                "Sleep" => _sleep,
                "AppMessage" => _message,
                _ => null,
            };
            if (obligation is null) return;
            Test();
            obligation.Begin(state.Uptime);
        }

        private void End(EngineCompleted completed)
        {
            Obligation obligation = completed.Kind switch
            {
                CompletionKind.Start => _start,
                CompletionKind.Stop => _stop,
                CompletionKind.Sleep => _sleep,
                CompletionKind.AppMessage => _message,
                _ => throw new ArgumentOutOfRangeException(nameof(completed), completed, "Unknown completion."),
            };
            if (!obligation.End())
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
    private sealed class Obligation(
        string name, TimeSpan limit, bool eachOnce = false, bool onceInALife = false)
    {
        private readonly Queue<long> _told = new();

        // Completions that may come and need not: of what was told again.
        private int _spare;
        private bool _done;

        public string Name => name;

        public long Limit => limit.ToDuration().Nanoseconds;

        public void Begin(long uptime)
        {
            if (onceInALife && _done)
            {
                _spare++;
                return;
            }

            if (_told.Count == 0) _spare = 0;
            _told.Enqueue(uptime);
        }

        public bool End()
        {
            _done = true;
            if (_told.Count == 0) return _spare-- > 0;
            _told.Dequeue();
            if (eachOnce) return true;
            _spare = _told.Count;
            _told.Clear();
            return true;
        }

        /// <summary>On the uptime clock; null when nothing is owed.</summary>
        public long? DueAt => _told.TryPeek(out long first) ? first + Limit : null;

        public bool Overdue(long uptime) => _told.TryPeek(out long first) && uptime - first >= Limit;

        public void Reset()
        {
            _told.Clear();
            (_spare, _done) = (0, false);
        }
    }
}
