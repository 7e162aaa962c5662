using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>What the current rule does to the tunnel, and when rules rest.</summary>
internal sealed class OnDemandControlTests
{
    private static readonly OnDemandRule Corporate = new()
    {
        Action = RuleAction.EvaluateConnection,
        Domains = ["corp.example"],
        RequiredDnsServers = ["10.0.0.53"],
    };

    [Test]
    [Property("Fact", "D5")]
    [Property("Fact", "D11")]
    public void DisconnectRuleSaved_TakesTheTunnelDownAndNothingStartsIt()
    {
        Recording run = new World().Does("30s", Rules(RuleAction.Disconnect)).Record(new ScriptedEngine());
        Assert.That(
            run.Of<StatusChanged>().Last().At, Is.EqualTo(World.Ns("30s") + World.Ns("200ms")));
        Assert.That(run.Of<IntentChanged>().Last(), Is.EqualTo(new IntentChanged(World.Ns("30s"), false, "rule")));
        Assert.That(run.Of<StartRequested>().Where(r => r.At >= World.Ns("30s")), Is.Empty);
    }

    [Test]
    [Property("Fact", "D1")]
    [Property("Fact", "D5")]
    public void NetworkOfADisconnectRule_TakesTheTunnelDownUntilItIsLeft()
    {
        // Without Wi-Fi the second rule matches.
        Recording run = new World()
            .Vpn(v => v with
            {
                Rules =
                [
                    new OnDemandRule { Interface = RuleInterface.WiFi },
                    new OnDemandRule { Action = RuleAction.Disconnect },
                ],
            })
            .LosesWiFi("30s", "10s").Record(new ScriptedEngine());
        Assert.That(run.Of<RuleMatched>().Select(matched => matched.Rule), Is.EqualTo(new[] { 0, 1, 0 }));
        Assert.That(
            run.Of<IntentChanged>().Select(intent => intent.Why), Is.EqualTo(new[] { "User", "rule", "OnDemand" }));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "D25")]
    [Property("Fact", "D8")]
    public void ConnectRuleWithAProbe_WaitsUntilThePortalIsPassed()
    {
        Recording run = new World().Vpn(v => v with { Rules = [new OnDemandRule { Probe = "https://p.example/" }] })
            .Does("20s", new CaptivePortal(World.Of("40s"))).UserStops("30s").Record(new ScriptedEngine());
        Assert.That(run.Between<StartRequested>("30s", "60s"), Is.Empty);
        Assert.That(run.Of<EngineCreated>().Last().At, Is.InRange(World.Ns("60s"), World.Ns("62s")));
    }

    [Test]
    [Property("Fact", "D1")]
    [Property("Fact", "D6")]
    [Property("Fact", "K2")]
    public void WokeInAnotherNetwork_ItsRuleCounts()
    {
        // What is sent in the first moment after the wake still meets the rule of before.
        OnDemandRule[] rules = [new() { Ssids = ["Home"] }, new() { Action = RuleAction.Disconnect }];
        Recording run = new World().Vpn(v => v with { Rules = rules })
            .Sleeps("30s", "5m").Does("1m", new WiFiRoam(World.Of("10s"), "Cafe"))
            .Record(new ScriptedEngine { DisconnectOnSleep = true });
        Assert.That(run.Of<RuleMatched>().Last(), Is.EqualTo(new RuleMatched(World.Ns("5m30.05s"), 1, "Disconnect")));
        Assert.That(run.Of<IntentChanged>().Last().Up, Is.False);
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
        Assert.That(run.Of<StartRequested>().Where(r => r.At > World.Ns("5m30.05s")), Is.Empty);
    }

    [Test]
    [Property("Fact", "D10")]
    public void OwnInterfaceAnnouncedAsThePath_NoRuleIsEvaluatedAgainstIt()
    {
        Recording run = new World().Vpn(v => v with { Rules = [new OnDemandRule { Interface = RuleInterface.WiFi }] })
            .Does("30s", new OwnPathEcho(5, World.Of("1s"))).Record(new ScriptedEngine());
        Assert.That(run.Of<RuleMatched>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "D5")]
    public void IgnoreRuleSaved_LeavesTheTunnelUpAndStartsNoOther()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Does("20s", Rules(RuleAction.Ignore)).UserStops("30s").Record(engine);
        Assert.That(run.Between<StatusChanged>("20s", "29.9s"), Is.Empty);
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
    }

    [Test]
    [Property("Fact", "D5")]
    [Property("Fact", "K2")]
    public void RuleGoneWhileStoppedForSleep_TheWishGoesWithIt()
    {
        Recording run = new World().Applications(a => a with { RunInDarkWake = false })
            .Sleeps("30s", "5m").Does("31s", Rules(RuleAction.Ignore))
            .Record(new ScriptedEngine { DisconnectOnSleep = true });
        Assert.That(
            run.Of<IntentChanged>().Last(), Is.EqualTo(new IntentChanged(World.Ns("31s"), Up: false, "no rule")));
    }

    [TestCase("git.corp.example", Destination.Internet, true)]
    [TestCase("git.corp.example", Destination.LocalNetwork, true)]
    [TestCase("git.corp.example", Destination.BoundToInterface, false)]
    [TestCase("git.corp.example", Destination.CaptiveCheck, false)]
    [TestCase("news.example", Destination.Internet, false)]
    [Property("Fact", "D9")]
    [Property("Fact", "D14")]
    [Property("Fact", "X7")]
    public void EvaluateConnection_OnlyConnectionsThatNeedTheTunnelStartIt(string name, Destination to, bool starts)
    {
        World world = Quiet().Vpn(v => v with { Rules = [Corporate] });
        using LiveMac live = new(world.UserStops("10s"), new ScriptedEngine());
        live.At("20s", mac => mac.Vpn.OnDemand.ConnectionOpened(to, name));
        Assert.That(
            live.RunTo("30s").Between<StartRequested>("20s", "20s").Any(r => r.Answer == StartAnswer.Accepted),
            Is.EqualTo(starts));
    }

    [TestCase(OnDemandPause.Off, StartAnswer.Accepted, StartAnswer.AlreadyUp)]
    [TestCase(OnDemandPause.UntilNetworkChange, StartAnswer.Paused, StartAnswer.Accepted)]
    [TestCase(OnDemandPause.UntilReboot, StartAnswer.Paused, StartAnswer.Paused)]
    [Property("Fact", "D12")]
    [Property("Fact", "D13")]
    public void UserStops_RulesRestAsLongAsTheHostSays(
        OnDemandPause pause, StartAnswer soon, StartAnswer afterNetworkChange)
    {
        World world = Quiet().Host(h => h with { OnDemandPause = pause }).UserStops("10s").LosesWiFi("30s", "5s");
        using LiveMac live = new(world, new ScriptedEngine());
        live.At("20s", Connect).At("50s", Connect);
        Recording run = live.RunTo("60s");
        Assert.That(AnswerAt(run, "20s"), Is.EqualTo(soon));
        if (afterNetworkChange == StartAnswer.Accepted)
            Assert.That(run.Between<StartRequested>("35s", "50s").First().Answer, Is.EqualTo(afterNetworkChange));
        else
            Assert.That(AnswerAt(run, "50s"), Is.EqualTo(afterNetworkChange));
    }

    [Test]
    [Property("Fact", "D13")]
    public void Wake_EndsThePauseToo()
    {
        World world = Quiet().Host(h => h with
        {
            OnDemandPause = OnDemandPause.UntilNetworkChange,
            NetworkKeptInSleep = true,
        }).UserStops("10s").Sleeps("30s", "5m");
        using LiveMac live = new(world, new ScriptedEngine());
        live.At("20s", Connect).At("6m", Connect);
        Recording run = live.RunTo("7m");
        Assert.That(AnswerAt(run, "20s"), Is.EqualTo(StartAnswer.Paused));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(2));
    }

    [Test]
    [Property("Fact", "D14")]
    public void UserStarts_EndsThePauseToo()
    {
        World world = Quiet().Host(h => h with { OnDemandPause = OnDemandPause.UntilReboot })
            .UserStops("10s").UserStarts("20s");
        using LiveMac live = new(world, new ScriptedEngine());
        live.At("30s", mac => mac.Vpn.Session.RequestStop(StopReason.IdleTimeout)).At("40s", Connect);
        Assert.That(AnswerAt(live.RunTo("50s"), "40s"), Is.EqualTo(StartAnswer.Accepted));
    }

    [Test]
    [Property("Fact", "D16")]
    public void TunnelEndedJustNow_RulesWaitOutTheGap()
    {
        World world = Quiet().Host(h => h with { OnDemandGap = World.Of("3s") }).UserStops("10s");
        using LiveMac live = new(world, new ScriptedEngine());
        live.At("13.1s", Connect).At("13.3s", Connect);
        Recording run = live.RunTo("20s");
        Assert.That(AnswerAt(run, "13.1s"), Is.EqualTo(StartAnswer.TooSoon));
        Assert.That(AnswerAt(run, "13.3s"), Is.EqualTo(StartAnswer.Accepted));
    }

    [Test]
    [Property("Fact", "D16")]
    [Property("Fact", "D17")]
    public void ProviderThatFailsAtOnce_IsStartedByEveryConnectionWithoutBackoff()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.CompleteStart("no");
            return happening is TunnelEvent.StartTunnel;
        });
        Recording run = new World().Does("10s", new Traffic(World.Of("30s"))).Calm("1s").Record(engine);
        Assert.That(run.Of<EngineCreated>().Count(), Is.GreaterThan(60));
    }

    private static World Quiet() => new World().Applications(a => a with { EchoEvery = World.Of("1h") });

    private static OnDemandChange Rules(RuleAction action) => new(true, [new OnDemandRule { Action = action }]);

    private static void Connect(SimulatedMac mac) => mac.Vpn.OnDemand.ConnectionOpened(Destination.Internet, "");

    private static StartAnswer AnswerAt(Recording run, string moment) =>
        run.Between<StartRequested>(moment, moment).Single(r => r.Cause == StartCause.OnDemand).Answer;
}
