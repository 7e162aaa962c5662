using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S2. Once a tunnel that nobody wants any more is down, nothing of it is left: no route, no socket, and
/// nothing is sent.</summary>
internal sealed class NoResidue : Invariant
{
    public override string Id => "S2";

    public override string Name => "no residue";

    public override string Sentence =>
        "Once a tunnel that nobody wants any more is down, nothing of it is left: no route, no socket, and nothing " +
        "is sent.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["L8", "L16", "L17", "L38"];

    public override IReadOnlyList<string> FieldBugs => ["DNS-07", "RTE-03", "RTE-04", "LIF-02"];

    public override string Why =>
        "A route that outlives its tunnel swallows everything that is sent, and the next start may be refused " +
        "because of it; only a restart of the machine helps.";

    public override string HowToRead =>
        "The reason names what is left. A route: look for settings asked for shortly before or after the stop. A " +
        "socket: the engine did not close it, and its process serves the next start too.";

    public override string DoesNotProve =>
        "That nothing is left which the trace does not show: rules of a firewall, a proxy, files. Sockets of a " +
        "process that ends with its tunnel are closed by the system, and not held against the engine.";

    internal override Judge CreateJudge(Scenario scenario) => new NoResidueJudge(scenario.Budgets);

    private sealed class NoResidueJudge(Budgets budgets) : Judge
    {
        // In time awake: nobody can clean up in sleep.
        private readonly Lasting _down = new(budgets.Residue);
        private readonly Lasting _left = new(budgets.Residue);
        private bool _wasUp;
        private bool _routes;
        private int _sockets;

        public override FrequentRecords Reads => FrequentRecords.DatagramSent;

        public override long DueAt(RunState state) =>
            Tested ? EndAwake(_left, state) : Math.Min(EndAwake(_down, state), EndAwake(_left, state));

        public override void Take(TraceRecord record, RunState state)
        {
            if (_down.Exceeded(state.Uptime)) Test();
            if (_left.Exceeded(state.Uptime)) Violate(record.At, $"{What()}, long after the tunnel ended");
            if (_down.Exceeded(state.Uptime) && record is DatagramSent { FromEngine: true } sent)
                Violate(record.At, $"a datagram ({sent.Kind}) was sent, long after the tunnel ended");

            _wasUp |= record is EngineCreated;
            bool down = _wasUp && !state.IntentUp && state.Status is (VpnStatus.Disconnected or VpnStatus.Invalid);
            _down.Note(down, state.Uptime);
            _left.Note(down && (state.RoutesInForce || state.Sockets.Count > 0), state.Uptime);
            _routes = state.RoutesInForce;
            _sockets = state.Sockets.Count;
        }

        // What was left before this record.
        private string What() => _routes ? "the tunnel has routes" : $"sockets are open ({_sockets})";
    }
}
