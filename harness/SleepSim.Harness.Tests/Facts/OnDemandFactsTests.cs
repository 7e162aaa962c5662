using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>What triggers a start by a rule, and how often.</summary>
internal sealed class OnDemandFactsTests
{
    [Test]
    [Property("Fact", "D4")]
    public void ActionsAndInterfaces_HaveApplesNumbers()
    {
        Assert.That(
            new[] { RuleAction.Connect, RuleAction.Disconnect, RuleAction.EvaluateConnection, RuleAction.Ignore }
                .Select(action => (int)action),
            Is.EqualTo(Enumerable.Range(1, 4)));
        Assert.That(
            new[] { RuleInterface.Any, RuleInterface.Ethernet, RuleInterface.WiFi, RuleInterface.Cellular }
                .Select(kind => (int)kind),
            Is.EqualTo(Enumerable.Range(0, 4)));
    }

    [Test]
    [Property("Fact", "D10")]
    public void ProvidersOwnDatagrams_TriggerNothing()
    {
        // The start waits for a gateway that is away, and nobody but the provider has anything to send.
        Recording run = new World().Applications(a => a with { EchoEvery = World.Of("1h") })
            .GatewayRestarts("0s", "10s").Calm("1m").Record(World.DisconnectOnSleep);
        Assert.That(run.Between<DatagramSent>("0s", "10s").Count(sent => sent.FromEngine), Is.GreaterThan(1));
        Assert.That(run.Of<StartRequested>().Select(request => request.Cause), Is.EqualTo(new[] { StartCause.User }));
    }

    [Test]
    [Property("Fact", "D12")]
    public void UserStopsWithARuleOn_NextTrafficStartsIt()
    {
        Recording run = new World().UserStops("30s").Record(World.Resilient);
        StartRequested again = run.Between<StartRequested>("30s", "40s")
            .First(request => request.Answer == StartAnswer.Accepted);
        Assert.That(again.Cause, Is.EqualTo(StartCause.OnDemand));
        Assert.That(again.At, Is.LessThan(World.Ns("33s")));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "D17")]
    public void StormOfConnections_OneStartAndTheRestIsDropped()
    {
        Recording run = new World().Does("1s", new Traffic(World.Of("10s"))).Calm("5s")
            .Record(new ScriptedEngine((_, _) => true));
        StartAnswer[] storm = [.. run.Between<StartRequested>("1s", "11s").Select(request => request.Answer)];
        Assert.That(storm, Has.Length.GreaterThan(40).And.All.EqualTo(StartAnswer.AlreadyUp));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "D16")]
    [Property("Fact", "D18")]
    public void ProviderThatFailsAtOnce_IsStartedAgainAndAgain()
    {
        ScriptedEngine fails = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.CompleteStart("no");
            return happening is TunnelEvent.StartTunnel;
        });
        Recording run = new World().Calm("1m").Record(fails);
        Assert.That(run.Of<EngineCreated>().Count(), Is.GreaterThan(30));
    }

    [Test]
    [Property("Fact", "D22")]
    public void NoNetwork_RulesStartNothingUntilItIsBack()
    {
        Recording run = new World().LosesWiFi("10s", "20s").UserStops("15s").Record(new ScriptedEngine());
        Assert.That(
            run.Between<StartRequested>("16s", "30s").Select(request => request.Answer),
            Is.Not.Empty.And.All.EqualTo(StartAnswer.NoNetwork));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "D24")]
    public void RouteWaitsForTheCaptiveCheck_SoDoesThePath()
    {
        Recording run = new World().Host(h => h with
        {
            WakeToLink = World.Of("1s"),
            LinkToAddress = World.Of("1s"),
            AddressToRoute = World.Of("30s"),
            PathUpdate = World.Of("50ms"),
        }).LosesWiFi("30s", "10s").Record(new ScriptedEngine());
        Assert.That(run.TimesOf<InterfaceChanged>(change => change.Address).Last(), Is.EqualTo(World.Ns("1m12s")));
        Assert.That(run.TimesOf<InterfaceChanged>(change => change is { Address: true, Route: false }).Last(),
            Is.EqualTo(World.Ns("42s")));
        Assert.That(run.TimesOf<EngineTold>(told => told.Event == "PathChanged").Last(),
            Is.EqualTo(World.Ns("1m12.05s")));
    }
}
