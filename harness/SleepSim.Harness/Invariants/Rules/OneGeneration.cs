using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S3. At most one engine lives at a time, and one whose stop is complete, or that another has replaced,
/// does nothing any more.</summary>
internal sealed class OneGeneration : Invariant
{
    public override string Id => "S3";

    public override string Name => "one generation";

    public override string Sentence =>
        "At most one engine lives at a time, and one whose stop is complete, or that another has replaced, does " +
        "nothing any more.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["L14", "L16", "L17", "L21"];

    public override IReadOnlyList<string> FieldBugs => ["LIF-06", "LIF-08", "NAT-01"];

    public override string Why =>
        "What an old engine does is done in the name of the new one: it closes its sockets, changes its settings, " +
        "or answers for it.";

    public override string HowToRead =>
        "The reason names the call that the old engine made, or the second engine that was created. Where a process " +
        "serves the next start too, look for a timer or an answer of before.";

    public override string DoesNotProve =>
        "That an engine forgets nothing of its own inside: only what it asks of the system is seen.";

    internal override Judge CreateJudge(Scenario scenario) => new OneGenerationJudge();

    private sealed class OneGenerationJudge : Judge
    {
        private int? _living;

        public override FrequentRecords Reads => FrequentRecords.DeadlineArmed;

        public override void Take(TraceRecord record, RunState state)
        {
            switch (record)
            {
                case EngineCreated created:
                    Test();
                    if (_living is { } other)
                        Violate(record.At, $"engine {created.Generation} was created while engine {other} lived");
                    _living = created.Generation;
                    break;
                case EngineDiscarded:
                    _living = null;
                    break;
                case EngineCompleted completed when IsOld(completed.Generation):
                    Violate(
                        record.At,
                        $"engine {completed.Generation} completed {completed.Kind} while engine {_living} lived");
                    break;
                case DeadlineArmed { Reason: not "" } armed when IsOld(armed.Generation):
                    Violate(
                        record.At,
                        $"engine {armed.Generation} asked for '{armed.Reason}' while engine {_living} lived");
                    break;
                case StaleCall stale:
                    Violate(record.At, $"engine {stale.Generation} asked for {stale.Call} after its stop was complete");
                    break;
                default:
                    break;
            }
        }

        private bool IsOld(int generation) => _living is { } living && generation < living;
    }
}
