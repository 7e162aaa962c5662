using System.Globalization;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S6. In the first second after a wake no deadline comes again and again.</summary>
internal sealed class NoBurst : Invariant
{
    public override string Id => "S6";

    public override string Name => "no burst";

    public override string Sentence =>
        "In the first second after a wake, full or dark, no deadline of one reason comes more often than allowed.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["C3", "C5", "L28"];

    public override IReadOnlyList<string> FieldBugs => ["CLK-04", "CLK-11"];

    public override string Why =>
        "A timer that makes up for each period it missed in sleep does a night's work in one moment, just when " +
        "everything else wakes too, and again at each dark wake.";

    public override string HowToRead =>
        "The reason names the deadline and how often it came. If that grows with the length of the sleep, missed " +
        "periods are made up for.";

    public override string DoesNotProve =>
        "That the engine sleeps well later on, or that what it does at each deadline is little. Only deadlines are " +
        "counted, not what is sent.";

    internal override Judge CreateJudge(Scenario scenario) => new NoBurstJudge(scenario.Budgets.DeadlinesAfterWake);

    private sealed class NoBurstJudge(int allowed) : Judge
    {
        /// <summary>Nanoseconds.</summary>
        private const long Window = 1_000_000_000;

        // By reason: how often since the wake.
        private readonly SortedDictionary<string, int> _came = new(StringComparer.Ordinal);
        private long? _woke;

        public override FrequentRecords Reads => FrequentRecords.EngineTold;

        public override void Take(TraceRecord record, RunState state)
        {
            switch (record)
            {
                case PowerChanged { State: PowerState.Asleep }:
                    _woke = null;
                    break;
                case PowerChanged:
                    _woke = record.At;
                    _came.Clear();
                    break;
                case EngineTold { Event: "DeadlineReached" } told when record.At - _woke <= Window:
                    Count(told);
                    break;
                default:
                    break;
            }

            if (_woke is not null && state.Living is not null) Test();
        }

        private void Count(EngineTold told)
        {
            int times = _came.GetValueOrDefault(told.Detail) + 1;
            _came[told.Detail] = times;
            if (times > allowed)
                Violate(
                    told.At,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{told.Detail}' came {times} times within a second of the wake, {allowed} allowed"));
        }
    }
}
