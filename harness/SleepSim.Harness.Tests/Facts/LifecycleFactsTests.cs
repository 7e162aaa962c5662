using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Start, stop and cancel. A provider is launched 17 ms after an accepted start, and let go 200 ms after its
/// end.</summary>
internal sealed class LifecycleFactsTests
{
    private static readonly long Launch = World.Ns("17ms");
    private static readonly long Disposing = World.Ns("200ms");

    private static World ByHand => new World().Vpn(v => v with { OnDemand = false });

    [Test]
    [Property("Fact", "L1")]
    public void StartCompleted_OnlyThenIsItConnected()
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) engine.WakeAfter("3s");
            if (happening is TunnelEvent.DeadlineReached) host.CompleteStart(null);
            return happening is TunnelEvent.StartTunnel;
        });
        Recording run = new World().UserStops("30s").Record(engine);
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Connected).First(),
            Is.EqualTo(Launch + World.Ns("3s")));
        Assert.That(
            engine.ToldOf<TunnelEvent.StartTunnel>().Select(start => start.OnDemand),
            Is.EqualTo(new[] { false, true }));
    }

    [Test]
    [Property("Fact", "L3")]
    public void StartNeverCompleted_IsStoppedAfter60sAndEndedAfter20More()
    {
        Recording run = ByHand.Calm("3m").Record(Deaf());
        Assert.That(
            run.Of<StatusChanged>().Skip(1).Select(change => (change.At, change.To)),
            Is.EqualTo(new[]
            {
                (Launch + World.Ns("60s"), VpnStatus.Disconnecting),
                (Launch + World.Ns("80s") + Disposing, VpnStatus.Disconnected),
            }));
    }

    [Test]
    [Property("Fact", "L5")]
    public void WholeLife_SessionGoesThroughItsStatesInOrder()
    {
        Recording run = ByHand.UserStops("10s").Record(new ScriptedEngine());
        Assert.That(run.Of<SessionStateChanged>().Select(change => change.To), Is.EqualTo(new[]
        {
            SessionState.PreparingNetwork, SessionState.Starting, SessionState.Running,
            SessionState.Stopping, SessionState.Disposing, SessionState.Idle,
        }));
    }

    [Test]
    [Property("Fact", "L6")]
    public void AcceptedStart_ReachesTheProviderAfterItsLaunch()
    {
        Recording run = ByHand.Record(new ScriptedEngine());
        Assert.That(run.StatusAt("0s"), Is.EqualTo(VpnStatus.Connecting));
        Assert.That(run.TimesOf<EngineTold>(told => told.Event == "StartTunnel"), Is.EqualTo(new[] { Launch }));
    }

    [Test]
    [Property("Fact", "L7")]
    public void StartsWhileConnecting_AreDropped()
    {
        Recording run = ByHand.UserStarts("1s").UserStarts("1s").UserStarts("2s").Calm("30s").Record(Deaf());
        Assert.That(
            run.Between<StartRequested>("1s", "2s").Select(request => request.Answer),
            Is.EqualTo(Enumerable.Repeat(StartAnswer.AlreadyUp, 3)));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "L8")]
    public void Stopped_TunnelIsDownOnceTheProviderHasCompleted()
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((happening, host) =>
        {
            if (happening is TunnelEvent.StopTunnel) engine.WakeAfter("3s");
            if (happening is TunnelEvent.DeadlineReached) host.CompleteStop();
            return happening is TunnelEvent.StopTunnel;
        });
        Recording run = ByHand.UserStops("10s").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>().Single().Reason, Is.EqualTo(StopReason.UserInitiated));
        Assert.That(run.StatusAt("12.9s"), Is.EqualTo(VpnStatus.Disconnecting));
        Assert.That(run.Of<StatusChanged>().Last().At, Is.EqualTo(World.Ns("13s") + Disposing));
    }

    [Test]
    [Property("Fact", "L9")]
    public void StopNeverCompleted_IsEndedAfter20s()
    {
        Recording run = ByHand.UserStops("10s").Record(
            new ScriptedEngine((happening, _) => happening is TunnelEvent.StopTunnel));
        Assert.That(run.Of<StatusChanged>().Last().At, Is.EqualTo(World.Ns("30s") + Disposing));
        Assert.That(run.StatusAt("1m"), Is.EqualTo(VpnStatus.Disconnected));
    }

    [Test]
    [Property("Fact", "L10")]
    public void Cancelled_NoStopIsTold_AndInsideAStopACancelDoesNothing()
    {
        ScriptedEngine cancels = new((happening, host) =>
        {
            if (happening is TunnelEvent.Wake) host.CancelTunnel("no way back");
            return false;
        });
        Recording run = ByHand.SleepAborts("10s", "1s").Record(cancels);
        Assert.That(cancels.ToldOf<TunnelEvent.StopTunnel>(), Is.Empty);
        Assert.That(run.StatusAt("12s"), Is.EqualTo(VpnStatus.Disconnected));

        ScriptedEngine both = new((happening, host) =>
        {
            if (happening is TunnelEvent.StopTunnel) host.CancelTunnel("too late");
            return happening is TunnelEvent.StopTunnel;
        });
        run = ByHand.UserStops("10s").Record(both);
        Assert.That(run.StatusAt("29s"), Is.EqualTo(VpnStatus.Disconnecting));
    }

    [Test]
    [Property("Fact", "L12")]
    [Property("Fact", "L13")]
    public void LettingGoTakesLong_TheStopTakesAsLong()
    {
        World slow = ByHand.Host(h => h with { Disposing = World.Of("7.5s") });
        Recording run = slow.UserStops("10s").Record(new ScriptedEngine());
        Assert.That(run.Of<StatusChanged>().Last().At, Is.EqualTo(World.Ns("17.5s")));

        ScriptedEngine early = new();
        ByHand.UserStops("5ms").Record(early);
        Assert.That(early.Told, Is.Empty);
    }

    [Test]
    [Property("Fact", "L14")]
    public void StopDuringAStart_IsToldAtOnceAndEndsBoth()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StopTunnel) host.CompleteStart("stopped meanwhile");
            return happening is TunnelEvent.StartTunnel;
        });
        Recording run = ByHand.UserStops("5s").Record(engine);
        Assert.That(run.TimesOf<EngineTold>(told => told.Event == "StopTunnel"), Is.EqualTo(new[] { World.Ns("5s") }));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
        Assert.That(run.Of<StatusChanged>().Last().At, Is.LessThan(World.Ns("6s")));
    }

    [Test]
    [Property("Fact", "L15")]
    public void InterfaceComesBack_NothingIsStartedByThatAlone()
    {
        Recording run = ByHand.UserStops("10s").LosesWiFi("20s", "10s").Record(new ScriptedEngine());
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
        Assert.That(run.Of<StartRequested>().Select(request => request.Cause), Is.EqualTo(new[] { StartCause.User }));
    }

    [Test]
    [Property("Fact", "L16")]
    public void AfterAStop_TheNextStartHasANewEngine()
    {
        ScriptedEngine engine = new();
        Recording run = ByHand.UserStops("10s").UserStarts("20s").Record(engine);
        Assert.That(run.Of<EngineCreated>().Select(created => created.Generation), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(run.Of<EngineDiscarded>().First().At, Is.LessThan(World.Ns("11s")));
    }

    [Test]
    [Property("Fact", "L18")]
    public void StartFails_IsDownWithinASecondWithoutAStop()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.CompleteStart("no");
            return true;
        });
        Recording run = ByHand.Record(engine);
        Assert.That(
            run.Statuses(),
            Is.EqualTo(new[] { VpnStatus.Connecting, VpnStatus.Disconnecting, VpnStatus.Disconnected }));
        Assert.That(run.Of<StatusChanged>().Last().At, Is.LessThan(World.Ns("1s")));
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>(), Is.Empty);
    }

    [Test]
    [Property("Fact", "L22")]
    public void StopReasons_HaveApplesNumbers()
    {
        Assert.That(Enum.GetValues<StopReason>().Select(reason => (int)reason), Is.EqualTo(Enumerable.Range(0, 18)));
        Assert.That((int)StopReason.UserInitiated, Is.EqualTo(1));
        Assert.That((int)StopReason.IdleTimeout, Is.EqualTo(8));
        Assert.That((int)StopReason.Superseded, Is.EqualTo(11));
        Assert.That((int)StopReason.ConnectionFailed, Is.EqualTo(14));
        Assert.That((int)StopReason.Sleep, Is.EqualTo(15));
        Assert.That((int)StopReason.InternalError, Is.EqualTo(17));
        Assert.That(Enum.GetNames<SystemStopReason>(), Is.SubsetOf(Enum.GetNames<StopReason>()));
    }

    [Test]
    [Property("Fact", "L24")]
    public void SettingsRefused_TheStartFailsWithTheirError()
    {
        Recording run = ByHand.Record(new SettingsRefused(World.Resilient, "networkSettingsFailed"));
        EngineCompleted start = run.Of<EngineCompleted>().First(done => done.Kind == CompletionKind.Start);
        Assert.That(start.Error, Does.Contain("networkSettingsFailed"));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
    }

    // Answers neither a start nor a stop.
    private static ScriptedEngine Deaf() => new((_, _) => true);
}
