using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>L7. With a usable network, internal names are looked up with success within the budget, and never outside
/// the tunnel while it is up.</summary>
internal sealed class LookupsRecover : Invariant
{
    public override string Id => "L7";

    public override string Name => "lookups recover";

    public override string Sentence =>
        "With a usable network, the tunnel's name server answers within the budget, and while the tunnel is up no " +
        "internal name is answered by the network's.";

    public override InvariantKind Kind => InvariantKind.Liveness;

    public override IReadOnlyList<string> Facts => ["L36", "L38", "D24"];

    public override IReadOnlyList<string> FieldBugs => ["DNS-01", "DNS-02", "DNS-04", "DNS-09", "PTH-02"];

    public override string Why =>
        "A tunnel without names is a dead tunnel to a person. An internal name that is asked outside tells the " +
        "network where one works, and its wrong answer is remembered.";

    public override string HowToRead =>
        "The reason says since when no lookup was answered by the tunnel's name server, or which one was answered " +
        "from outside.";

    public override string DoesNotProve =>
        "That each lookup is answered: one that gets through shows that names work. Nothing is judged when nobody " +
        "looks names up.";

    internal override Judge CreateJudge(Scenario scenario) => new LookupsRecoverJudge(scenario.Budgets);

    private sealed class LookupsRecoverJudge(Budgets budgets) : Judge
    {
        // Lookups under way that are remembered; a system gives up on them far earlier.
        private const int Remembered = 4096;

        private readonly Lasting _unanswered = new(budgets.LookupRecovery);

        // Sent while the tunnel was up, so that nobody else may answer them.
        private readonly SortedSet<int> _protected = [];
        private bool _waiting;

        public override FrequentRecords Reads => FrequentRecords.Lookups;

        public override long DueAt(RunState state) => EndOf(_unanswered);

        public override void Take(TraceRecord record, RunState state)
        {
            if (_unanswered.Exceeded(record.At))
                Violate(
                    record.At,
                    $"no lookup was answered in the tunnel since {Text.Time(_unanswered.Since!.Value)} with a usable " +
                    $"network; the status was {state.Status}");
            switch (record)
            {
                case LookupSent lookup:
                    Send(lookup, state);
                    break;
                case LookupAnswered answered:
                    Answer(answered, state);
                    break;
                default:
                    break;
            }

            bool waits = _waiting && state is { Observed: true, Usable: true, Owed: true };
            if (waits) Test();
            _unanswered.Note(waits, record.At);
        }

        private void Send(LookupSent lookup, RunState state)
        {
            _waiting = true;
            _protected.Remove(lookup.Lookup - Remembered);

            // Asked once more while the tunnel was not up, anybody may answer.
            if (IsUp(state)) _protected.Add(lookup.Lookup);
            else _protected.Remove(lookup.Lookup);
        }

        private void Answer(LookupAnswered answered, RunState state)
        {
            if (answered.By == NameServer.Tunnel) _waiting = false;
            if (_protected.Remove(answered.Lookup) && answered.By == NameServer.Network && IsUp(state))
                Violate(
                    answered.At, $"lookup {answered.Lookup} was answered outside the tunnel, though the tunnel was up");
        }

        private static bool IsUp(RunState state) =>
            state is { IntentUp: true, RoutesInForce: true, Status: VpnStatus.Connected };
    }
}
