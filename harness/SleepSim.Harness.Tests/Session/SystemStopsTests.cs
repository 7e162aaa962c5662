using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>The system stops the tunnel for reasons of its own.</summary>
internal sealed class SystemStopsTests
{
    [Test]
    [Property("Fact", "L22")]
    public void EveryReason_IsToldToTheProviderUnderItsName([Values] SystemStopReason reason)
    {
        ScriptedEngine engine = new();
        new World().Does("30s", new SystemStop(reason)).Record(engine);
        Assert.That(
            engine.ToldOf<TunnelEvent.StopTunnel>().First().Reason.ToString(), Is.EqualTo(reason.ToString()));
    }

    [TestCase(SystemStopReason.ConfigurationDisabled)]
    [TestCase(SystemStopReason.ConfigurationRemoved)]
    [TestCase(SystemStopReason.Superseded)]
    [TestCase(SystemStopReason.ProviderDisabled)]
    [Property("Fact", "L2")]
    [Property("Fact", "T6")]
    [Property("Fact", "D11")]
    public void ConfigurationOutOfUse_NobodyStartsItUntilItIsSaved(SystemStopReason reason)
    {
        Recording run = new World().Does("30s", new SystemStop(reason)).UserStarts("40s")
            .Does("50s", new ConfigurationChange()).Record(new ScriptedEngine());
        Assert.That(
            run.Between<StartRequested>("30s", "49.9s"),
            Is.EqualTo(new[]
            {
                new StartRequested(World.Ns("40s"), StartCause.User, StartAnswer.ConfigurationDisabled),
            }),
            "Rules are off, and the user is refused.");
        Assert.That(run.Between<IntentChanged>("30s", "49.9s").Single().Up, Is.False);
        Assert.That(run.Of<RuleMatched>().Select(matched => matched.Rule), Is.EqualTo(new[] { 0, -1, 0 }));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected), "Rules count again.");
    }

    [Test]
    [Property("Fact", "T1")]
    [Property("Fact", "T2")]
    public void ConfigurationRemoved_StatusIsInvalidOnceItIsDown()
    {
        Recording run = new World().Does("30s", new SystemStop(SystemStopReason.ConfigurationRemoved))
            .Does("50s", new ConfigurationChange()).Record(new ScriptedEngine());
        Assert.That(
            run.Between<StatusChanged>("30s", "50s").Select(change => change.To).Take(4),
            Is.EqualTo(new[]
            {
                VpnStatus.Disconnecting, VpnStatus.Disconnected, VpnStatus.Invalid, VpnStatus.Disconnected,
            }));
    }

    [TestCase(SystemStopReason.UserLogout)]
    [TestCase(SystemStopReason.UserSwitch)]
    [Property("Fact", "L22")]
    public void UserGone_NobodyWantsTheTunnel(SystemStopReason reason) =>
        Assert.That(
            new World().Does("30s", new SystemStop(reason)).Record(new ScriptedEngine())
                .Between<IntentChanged>("30s", "30s").Single().Up,
            Is.False);

    [Test]
    [Property("Fact", "L22")]
    public void OtherReason_LeavesTheWishOnlyWhereARuleWillStartIt([Values] bool onDemand)
    {
        Recording run = new World().Vpn(v => v with { OnDemand = onDemand })
            .Does("30s", new SystemStop(SystemStopReason.NoNetworkAvailable)).Record(new ScriptedEngine());
        Assert.That(
            run.Of<IntentChanged>().Select(intent => intent.Up),
            Is.EqualTo(onDemand ? new[] { true } : [true, false]));
        Assert.That(
            run.Of<StatusChanged>().Last().To, Is.EqualTo(onDemand ? VpnStatus.Connected : VpnStatus.Disconnected));
    }

    [Test]
    [Property("Fact", "X4")]
    public void AppUpdate_TheSystemStartsItAgainAfterDisposing()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Does("30s", new SystemStop(SystemStopReason.AppUpdate)).Record(new ScriptedEngine());
        Assert.That(
            run.Of<StartRequested>().Last(),
            Is.EqualTo(new StartRequested(World.Ns("30.2s"), StartCause.System, StartAnswer.Accepted)));
        Assert.That(run.Of<IntentChanged>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "X4")]
    public void UserStopsDuringAnUpdate_TheSystemDoesNotStartItAgain()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Does("30s", new SystemStop(SystemStopReason.AppUpdate)).UserStops("30.1s").Record(new ScriptedEngine());
        Assert.That(run.Of<StartRequested>().Select(request => request.Cause), Has.None.EqualTo(StartCause.System));
    }

    [Test]
    [Property("Fact", "X4")]
    public void AppUpdateOfATunnelThatIsDown_StartsNothingThenOrLater()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .UserStops("20s").Does("30s", new SystemStop(SystemStopReason.AppUpdate))
            .UserStarts("40s").Does("50s", new SystemStop(SystemStopReason.IdleTimeout)).Record(new ScriptedEngine());
        Assert.That(run.Of<StartRequested>().Select(request => request.Cause), Has.None.EqualTo(StartCause.System));
    }

    [TestCase(SystemStopReason.ProviderFailed, "PluginFailed")]
    [TestCase(SystemStopReason.NoNetworkAvailable, "NoNetworkAvailable")]
    [TestCase(SystemStopReason.UnrecoverableNetworkChange, "UnrecoverableNetworkChange")]
    [TestCase(SystemStopReason.ProviderDisabled, "PluginDisabled")]
    [TestCase(SystemStopReason.AuthenticationCanceled, "AuthenticationFailed")]
    [TestCase(SystemStopReason.ConfigurationFailed, "ConfigurationFailed")]
    [TestCase(SystemStopReason.ConfigurationRemoved, "ConfigurationNotFound")]
    [TestCase(SystemStopReason.ConnectionFailed, "ServerDead")]
    [TestCase(SystemStopReason.IdleTimeout, null)]
    [TestCase(SystemStopReason.AppUpdate, null)]
    [TestCase(SystemStopReason.UserLogout, null)]
    [Property("Fact", "L23")]
    public void EndThatIsAFailure_CanBeFetchedWhenTheTunnelIsDown(SystemStopReason reason, string? error)
    {
        Recording run = new World().Does("30s", new SystemStop(reason)).Record(new ScriptedEngine());
        Assert.That(
            run.Of<SessionErred>(),
            error is null ? Is.Empty : Is.EqualTo(new[] { new SessionErred(World.Ns("30.2s"), error) }));
    }

    [Test]
    [Property("Fact", "L3")]
    [Property("Fact", "L23")]
    public void StartTimesOut_TheServerDidNotRespond()
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.StartTunnel);
        Recording run = new World().Vpn(v => v with { OnDemand = false }).Calm("90s").Record(engine);
        Assert.That(run.Of<SessionErred>().Single().Error, Is.EqualTo("ServerNotResponding"));
    }

    [Test]
    [Property("Fact", "L11")]
    [Property("Fact", "L18")]
    public void ProviderSaysWhyItGoesDown_TheAppCanFetchIt()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.PathChanged) host.CancelTunnel("the gateway is gone");
            return false;
        });
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Does("30s", new PathFlurry(1, World.Of("1s"))).Record(engine);
        Assert.That(
            run.Of<SessionErred>(), Is.EqualTo(new[] { new SessionErred(World.Ns("30.2s"), "the gateway is gone") }));
    }

    [Test]
    [Property("Fact", "L23")]
    public void UserStops_NothingFailed() =>
        Assert.That(new World().UserStops("30s").Record(new ScriptedEngine()).Of<SessionErred>(), Is.Empty);
}
