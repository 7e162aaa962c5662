using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S1. While the tunnel is meant to be up behind a kill switch, no packet of an application leaves on a
/// physical interface.</summary>
internal sealed class NoLeak : Invariant
{
    public override string Id => "S1";

    public override string Name => "no leak";

    public override string Sentence =>
        "While the tunnel is meant to be up behind a kill switch, no packet of an application leaves on a " +
        "physical interface.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["X1", "X6", "L38"];

    public override IReadOnlyList<string> FieldBugs => ["LEK-01", "LEK-02", "RTE-02"];

    public override string Why =>
        "A person who turned a kill switch on believes that nothing leaves unprotected; one packet on a hotel " +
        "network tells who they are.";

    public override string HowToRead =>
        "The time is that of the packet. Look before it for what cleared the tunnel's routes: a stop, a cancel, " +
        "settings cleared.";

    public override string DoesNotProve =>
        "That the gateway's host saw everything. Only what applications send to hosts behind the gateway counts: " +
        "packets for the local network, from sockets bound to an interface, and of Apple's own services leave " +
        "outside by design of the system (X2, X7), and are on record without being judged.";

    internal override Judge CreateJudge(Scenario scenario) =>
        new NoLeakJudge(scenario.Vpn.KillSwitch, LastMoment(scenario));

    // Another kill switch is in force from the next start on, whenever that is (D11); until then nobody can say which.
    private static long LastMoment(Scenario scenario) => scenario.Timeline
        .Where(step => step.Operation is ConfigurationChange { KillSwitch: not null })
        .Select(step => step.At.ToDuration().Nanoseconds)
        .DefaultIfEmpty(long.MaxValue)
        .Min();

    private sealed class NoLeakJudge(KillSwitch killSwitch, long lastMoment) : Judge
    {
        // A kill switch made of routes protects once the tunnel is up, until the user stops it.
        private bool _armed = killSwitch == KillSwitch.AllNetworks;

        public override FrequentRecords Reads => FrequentRecords.EchoSent;

        public override void Take(TraceRecord record, RunState state)
        {
            if (killSwitch == KillSwitch.Off || record.At >= lastMoment) return;
            if (state is { RoutesInForce: true, Status: VpnStatus.Connected }) _armed = true;
            if (!state.IntentUp && killSwitch == KillSwitch.Routes) _armed = false;
            if (!_armed || !state.IntentUp || record is not EchoSent echo) return;
            Test();
            if (echo.Route == Route.Physical)
                Violate(
                    record.At, $"echo {echo.Echo} left on the physical interface while the status was {state.Status}");
        }
    }
}
