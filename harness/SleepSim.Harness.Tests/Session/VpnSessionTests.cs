using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Starts and stops, and the deadlines they have. The provider is launched 17 ms after a start is accepted
/// (L6), and let go 200 ms after its stop.</summary>
internal sealed class VpnSessionTests
{
    private static readonly long Launch = World.Ns("17ms");

    private static readonly long Disposing = World.Ns("200ms");

    private static World ByHand => new World().Vpn(v => v with { OnDemand = false });

    [Test]
    [Property("Fact", "L6")]
    public void Start_LaunchesTheProviderThenTellsIt()
    {
        Recording run = ByHand.Record(new ScriptedEngine());
        Assert.That(run.TimesOf<EngineCreated>(), Is.EqualTo(new[] { Launch }));
        Assert.That(
            run.Of<EngineTold>().First(),
            Is.EqualTo(new EngineTold(Launch, 1, "StartTunnel", "Satisfied en0")));
    }

    [Test]
    [Property("Fact", "L5")]
    public void WholeLife_GoesThroughTheManagersStatesInOrder()
    {
        Recording run = ByHand.UserStops("10s").Record(new ScriptedEngine());
        Assert.That(run.Of<SessionStateChanged>().Select(change => change.To), Is.EqualTo(new[]
        {
            SessionState.PreparingNetwork, SessionState.Starting, SessionState.Running,
            SessionState.Stopping, SessionState.Disposing, SessionState.Idle,
        }));
    }

    [Test]
    [Property("Fact", "L3")]
    public void StartNeverCompleted_IsStoppedAfter60s()
    {
        ScriptedEngine engine = NeverStarts();
        Recording run = ByHand.Calm("3m").Record(engine);
        Assert.That(DisconnectingAt(run), Is.EqualTo(new[] { Launch + World.Ns("60s") }));
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>().Single().Reason, Is.EqualTo(StopReason.ConnectionFailed));
    }

    [Test]
    [Property("Fact", "L4")]
    public void StartDeadline_IsAParameter()
    {
        Recording run = ByHand.Host(h => h with { StartDeadline = World.Of("120s") }).Calm("5m").Record(NeverStarts());
        Assert.That(DisconnectingAt(run), Is.EqualTo(new[] { Launch + World.Ns("120s") }));
    }

    [TestCase(false, "11m17ms", TestName = "StartDeadline_OnUptime_IsLateByTheTimeSlept")]
    [TestCase(true, "10m30s", TestName = "StartDeadline_OnContinuousTime_FiresRightAfterTheWake")]
    [Property("Fact", "L3")]
    [Property("Fact", "C3")]
    public void StartDeadlineOverASleep(bool runsInSleep, string expected)
    {
        Recording run = ByHand.Host(h => h with { StartDeadlineRunsInSleep = runsInSleep })
            .Sleeps("30s", "10m", linger: "0s").Calm("3m").Record(NeverStarts());
        Assert.That(DisconnectingAt(run), Is.EqualTo(new[] { World.Ns(expected) }));
    }

    [Test]
    [Property("Fact", "L18")]
    public void StartFails_GoesDownWithoutAStop()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.CompleteStart("no route");
            return happening is TunnelEvent.StartTunnel;
        });
        Recording run = ByHand.Record(engine);
        Assert.That(run.Of<StatusChanged>().Select(change => (change.At, change.To)), Is.EqualTo(new[]
        {
            (0L, VpnStatus.Connecting), (Launch, VpnStatus.Disconnecting), (Launch + Disposing, VpnStatus.Disconnected),
        }));
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>(), Is.Empty);
    }

    [Test]
    [Property("Fact", "L8")]
    [Property("Fact", "L10")]
    public void UserStops_ProviderIsToldAndLetGoWhenItHasCompleted()
    {
        ScriptedEngine engine = new();
        Recording run = ByHand.UserStops("30s").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>().Single().Reason, Is.EqualTo(StopReason.UserInitiated));
        Assert.That(run.TimesOf<EngineDiscarded>(), Is.EqualTo(new[] { World.Ns("30s") + Disposing }));
        Assert.That(engine.Disposed, Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "L9")]
    public void StopNeverCompleted_IsEndedAfter20s()
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.StopTunnel);
        Recording run = ByHand.UserStops("30s").Record(engine);
        Assert.That(
            run.TimesOf<SessionStateChanged>(s => s.To == SessionState.Disposing),
            Is.EqualTo(new[] { World.Ns("50s") }));
        Assert.That(run.Of<StatusChanged>().Last().At, Is.EqualTo(World.Ns("50s") + Disposing));
    }

    [Test]
    [Property("Fact", "L10")]
    [Property("Fact", "L11")]
    public void ProviderCancels_GoesDownFromBelowWithoutAStop()
    {
        ScriptedEngine engine = CancelsOnPathUpdate();
        Recording run = ByHand.Does("30s", new PathFlurry(1, World.Of("1s"))).Record(engine);
        Assert.That(DisconnectingAt(run), Is.EqualTo(new[] { World.Ns("30s") }));
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>(), Is.Empty);
        Assert.That(run.Of<EngineDiscarded>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "L15")]
    [Property("Fact", "D5")]
    public void ProviderCancelsWithOnDemand_NextTrafficStartsAnother()
    {
        Recording run = new World().Does("30.5s", new PathFlurry(1, World.Of("1s"))).Record(CancelsOnPathUpdate());
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(2));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "L7")]
    public void StartWhileConnecting_IsDropped()
    {
        Recording run = ByHand.UserStarts("10s").Calm("20s").Record(NeverStarts());
        Assert.That(
            Answers(run),
            Is.EqualTo(new[] { (StartCause.User, StartAnswer.Accepted), (StartCause.User, StartAnswer.AlreadyUp) }));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "L7")]
    [Property("Fact", "D17")]
    public void StormOfTrafficWhileConnecting_EveryStartIsDropped()
    {
        Recording run = new World().Does("5s", new Traffic(World.Of("30s"))).Calm("1s").Record(NeverStarts());
        IEnumerable<StartRequested> storm = run.Of<StartRequested>().Where(r => r.At >= World.Ns("5s"));
        Assert.That(storm.Select(request => request.Answer), Is.All.EqualTo(StartAnswer.AlreadyUp));
        Assert.That(storm.Count(), Is.GreaterThan(120));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "Z5")]
    public void StartWhileRunning_IsDropped()
    {
        ScriptedEngine engine = new();
        Recording run = ByHand.UserStarts("30s").Sleeps("40s", "5m").UserStarts("5m50s").Record(engine);
        Assert.That(
            Answers(run).Skip(1).Select(answer => answer.Answer),
            Is.Not.Empty.And.All.EqualTo(StartAnswer.AlreadyUp));
        Assert.That(engine.ToldOf<TunnelEvent.StartTunnel>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void StartWhileDisconnecting_IsDroppedAndLeavesNoWish()
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.StopTunnel);
        Recording run = ByHand.UserStops("30s").UserStarts("40s").Record(engine);
        Assert.That(Answers(run)[^1], Is.EqualTo((StartCause.User, StartAnswer.Disconnecting)));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
        Assert.That(run.Of<IntentChanged>().Last().Up, Is.False);
    }

    [Test]
    [Property("Fact", "L14")]
    public void StopDuringAStart_IsToldAtOnceAndEndsIt()
    {
        ScriptedEngine engine = NeverStarts();
        Recording run = ByHand.UserStops("5s").Record(engine);
        Assert.That(
            engine.Told.Select(told => told.Event.GetType().Name),
            Is.EqualTo(new[] { "StartTunnel", "StopTunnel" }));
        Assert.That(run.Of<StatusChanged>().Last(), Is.EqualTo(new StatusChanged(
            World.Ns("5s") + Disposing, VpnStatus.Disconnecting, VpnStatus.Disconnected, "disposed")));
    }

    [Test]
    public void StopBeforeTheProviderIsLaunched_LaunchesNone()
    {
        ScriptedEngine engine = new();
        Recording run = ByHand.UserStops("10ms").Record(engine);
        Assert.That(engine.Told, Is.Empty);
        Assert.That(run.Of<StatusChanged>().Select(change => change.To), Is.EqualTo(new[]
        {
            VpnStatus.Connecting, VpnStatus.Disconnecting, VpnStatus.Disconnected,
        }));
    }

    [Test]
    public void CompletionThatComesTooLate_ChangesNothing()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StopTunnel) host.CompleteStart(null);
            return happening is TunnelEvent.StartTunnel;
        });
        Recording run = ByHand.UserStops("5s").Record(engine);
        Assert.That(run.Of<StatusChanged>().Select(change => change.To), Has.None.EqualTo(VpnStatus.Connected));
    }

    private static ScriptedEngine NeverStarts() => new((happening, _) => happening is TunnelEvent.StartTunnel);

    private static ScriptedEngine CancelsOnPathUpdate() => new((happening, host) =>
    {
        if (happening is TunnelEvent.PathChanged) host.CancelTunnel("the gateway is gone");
        return false;
    });

    private static IEnumerable<long> DisconnectingAt(Recording run) =>
        run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Disconnecting);

    private static (StartCause Cause, StartAnswer Answer)[] Answers(Recording run) =>
        [.. run.Of<StartRequested>().Select(request => (request.Cause, request.Answer))];
}
