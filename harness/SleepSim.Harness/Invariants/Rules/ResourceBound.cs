using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S11. An engine has no more sockets open than its budget, its memory does not grow with every sleep, and it
/// is never killed for it.</summary>
internal sealed class ResourceBound : Invariant
{
    public override string Id => "S11";

    public override string Name => "bounded resources";

    public override string Sentence =>
        "An engine has no more sockets open than its budget, its memory does not grow with every sleep, and it is " +
        "never killed for it.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["L43", "L44", "L17"];

    public override IReadOnlyList<string> FieldBugs => ["RES-01", "RES-04", "RES-05", "SOK-13"];

    public override string Why =>
        "What leaks a little at each wake is gone after a week of nights, and the system kills the provider, mostly " +
        "at the worst moment.";

    public override string HowToRead =>
        "The reason names the resource. Memory counts when it reached a new height in each of five sleeps in a row. " +
        "A kill that the scenario itself asked for is a violation too: the scenario says that the limit was reached.";

    public override string DoesNotProve =>
        "That an engine's own timers and tables are bounded: only what the system gives it is seen, and a whole MiB " +
        "at a time.";

    internal override Judge CreateJudge(Scenario scenario) => new ResourceBoundJudge(scenario);

    private sealed class ResourceBoundJudge(Scenario scenario) : Judge
    {
        /// <summary>Sleeps in a row; what is only warming up has come to rest by then.</summary>
        private const int GrowthTolerated = 4;

        private bool _grew;
        private int _grewInARow;
        private int _mebibytes;

        public override FrequentRecords Reads => FrequentRecords.None;

        public override void Take(TraceRecord record, RunState state)
        {
            switch (record)
            {
                case SocketOpened:
                    Test();
                    CountSockets(record.At, state);
                    break;
                case MemoryUsed memory:
                    Test();
                    _grew |= memory.Mebibytes > _mebibytes;
                    _mebibytes = Math.Max(_mebibytes, memory.Mebibytes);
                    break;
                case PowerChanged { State: PowerState.Asleep }:
                    EndCycle(record.At);
                    break;
                case ProviderEnded ended:
                    if (ended.How.Contains("memory", StringComparison.OrdinalIgnoreCase))
                        Violate(record.At, $"the system killed the provider: {ended.How}");
                    (_grew, _grewInARow, _mebibytes) = (false, 0, 0);
                    break;
                case EngineDiscarded when !scenario.Host.ReusesProcess:
                    (_grew, _grewInARow, _mebibytes) = (false, 0, 0);
                    break;
                default:
                    break;
            }
        }

        private void CountSockets(long now, RunState state)
        {
            int allowed = scenario.Budgets.OpenSockets;
            if (state.Sockets.Count > allowed)
                Violate(now, $"{state.Sockets.Count} sockets are open, {allowed} allowed");
        }

        private void EndCycle(long now)
        {
            _grewInARow = _grew ? _grewInARow + 1 : 0;
            _grew = false;
            if (_grewInARow > GrowthTolerated)
                Violate(now, $"memory grew with each of {_grewInARow} sleeps, to {_mebibytes} MiB");
        }
    }
}
