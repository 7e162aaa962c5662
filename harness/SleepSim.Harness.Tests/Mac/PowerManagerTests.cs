using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Mac;

/// <summary>Full wake, dark wake, sleep, and the way between them.</summary>
internal sealed class PowerManagerTests
{
    private MachineParts _parts = null!;
    private PowerManager _power = null!;
    private int _woke;

    [SetUp]
    public void PutTogether()
    {
        _parts = new MachineParts();
        _power = new PowerManager(_parts.Trace, _parts.Clocks, _parts.Timers, ackDeadline: World.Span("28s"));
        _woke = 0;
        _power.Woke += () => _woke++;
    }

    [Test]
    [Property("Fact", "P9")]
    public void SleepAnnounced_LingersInDarkWakeFor5s_ThenSleeps()
    {
        Announce("10s", linger: "5s");
        _parts.RunTo("1m");
        Assert.That(
            States(),
            Is.EqualTo(new[] { (World.Ns("10s"), PowerState.DarkWake), (World.Ns("15s"), PowerState.Asleep) }));
    }

    [Test]
    [Property("Fact", "P9")]
    public void SleepAnnounced_NobodyThere_SleepsAtOnce()
    {
        Announce("10s", linger: "0s");
        _parts.RunTo("1m");
        Assert.That(States(), Is.EqualTo(new[] { (World.Ns("10s"), PowerState.Asleep) }));
    }

    [Test]
    [Property("Fact", "L25")]
    public void ClientHolds_SleepWaitsForItsRelease()
    {
        _power.WillSleep += _power.HoldSleep;
        Announce("10s", linger: "5s");
        _parts.At("22s", _power.ReleaseSleep);
        _parts.RunTo("1m");
        Assert.That(States()[^1], Is.EqualTo((World.Ns("22s"), PowerState.Asleep)));
    }

    [Test]
    [Property("Fact", "P9")]
    public void ClientReleasesInLinger_SleepStillWaitsForTheLinger()
    {
        _power.WillSleep += _power.HoldSleep;
        Announce("10s", linger: "5s");
        _parts.At("11s", _power.ReleaseSleep);
        _parts.RunTo("1m");
        Assert.That(States()[^1], Is.EqualTo((World.Ns("15s"), PowerState.Asleep)));
    }

    [Test]
    [Property("Fact", "P6")]
    [Property("Fact", "L26")]
    public void ClientNeverReleases_SleepWaits28sAndNoLonger()
    {
        _power.WillSleep += _power.HoldSleep;
        Announce("10s", linger: "5s");
        _parts.RunTo("38s");
        Assert.That(_power.State, Is.EqualTo(PowerState.DarkWake));
        _parts.RunTo("38.001s");
        Assert.That(States()[^1], Is.EqualTo((World.Ns("38s"), PowerState.Asleep)));
    }

    [Test]
    public void TwoClientsHold_SleepWaitsForTheSecond()
    {
        _power.WillSleep += _power.HoldSleep;
        _power.WillSleep += _power.HoldSleep;
        Announce("10s", linger: "0s");
        _parts.At("11s", _power.ReleaseSleep);
        _parts.At("12s", _power.ReleaseSleep);
        _parts.RunTo("1m");
        Assert.That(States(), Is.EqualTo(new[] { (World.Ns("12s"), PowerState.Asleep) }));
    }

    [Test]
    [Property("Fact", "P8")]
    [Property("Fact", "Z4")]
    public void SleepCalledOff_ClientsWakeWithoutHavingSlept()
    {
        _parts.At("10s", () => _power.AnnounceAbortedSleep("lid"));
        _parts.At("50s", () => _power.WakeFully("called off"));
        _parts.RunTo("2m");
        Assert.That(
            States(),
            Is.EqualTo(new[] { (World.Ns("10s"), PowerState.DarkWake), (World.Ns("50s"), PowerState.FullWake) }));
        Assert.That(_parts.Record.TimesOf<SleepCancelled>(), Is.EqualTo(new[] { World.Ns("50s") }));
        Assert.That(_woke, Is.EqualTo(1));
        Assert.That(_parts.Clocks.Read().Uptime, Is.EqualTo(_parts.Clocks.Read().Continuous));
    }

    [Test]
    [Property("Fact", "P9")]
    [Property("Fact", "Z4")]
    public void SleepShorterThanItsLinger_NeverSleeps()
    {
        Announce("10s", linger: "5s");
        _parts.At("13s", () => _power.WakeFully("user"));
        _parts.RunTo("2m");
        Assert.That(
            States(),
            Is.EqualTo(new[] { (World.Ns("10s"), PowerState.DarkWake), (World.Ns("13s"), PowerState.FullWake) }));
        Assert.That(_woke, Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "Z4")]
    public void WakeWhileAClientHoldsSleep_CancelsItWithoutAChangeOfState()
    {
        _power.WillSleep += _power.HoldSleep;
        Announce("10s", linger: "0s");
        _parts.At("11s", () => _power.WakeFully("user"));
        _parts.At("12s", _power.ReleaseSleep);
        _parts.RunTo("2m");
        Assert.That(States(), Is.Empty);
        Assert.That(_parts.Record.Of<SleepCancelled>().Count(), Is.EqualTo(1));
        Assert.That(_woke, Is.EqualTo(1));
    }

    [Test]
    public void HoldOfACancelledSleep_DoesNotHoldTheNext()
    {
        bool hold = true;
        _power.WillSleep += () =>
        {
            if (hold) _power.HoldSleep();
            hold = false;
        };
        Announce("10s", linger: "0s");
        _parts.At("11s", () => _power.WakeFully("user"));
        Announce("20s", linger: "0s");
        _parts.RunTo("2m");
        Assert.That(States(), Is.EqualTo(new[] { (World.Ns("20s"), PowerState.Asleep) }));
    }

    [Test]
    public void SleepAnnouncedTwice_IsAnnouncedOnce()
    {
        Announce("10s", linger: "5s");
        Announce("12s", linger: "5s");
        _parts.RunTo("1m");
        Assert.That(_parts.Record.TimesOf<SleepAnnounced>(), Is.EqualTo(new[] { World.Ns("10s") }));
        Assert.That(States()[^1], Is.EqualTo((World.Ns("15s"), PowerState.Asleep)));
    }

    [Test]
    [Property("Fact", "P10")]
    [Property("Fact", "L28")]
    public void DarkWake_WakesClientsToo()
    {
        Announce("10s", linger: "0s");
        _parts.At("15m", () => _power.WakeDarkly("maintenance"));
        _parts.RunTo("16m");
        Assert.That(States()[^1], Is.EqualTo((World.Ns("15m"), PowerState.DarkWake)));
        Assert.That(_woke, Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "P7")]
    public void DarkWakePromoted_BecomesFullWithoutASecondWake()
    {
        Announce("10s", linger: "0s");
        _parts.At("15m", () => _power.WakeDarkly("maintenance"));
        _parts.At("15m20s", () => _power.WakeFully("user"));
        _parts.RunTo("16m");
        Assert.That(States()[^1], Is.EqualTo((World.Ns("15m20s"), PowerState.FullWake)));
        Assert.That(_woke, Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "P8")]
    public void DarkWakeInLinger_CallsTheSleepOff()
    {
        Announce("10s", linger: "15s");
        _parts.At("12s", () => _power.WakeDarkly("maintenance"));
        _parts.RunTo("1m");
        Assert.That(States(), Is.EqualTo(new[] { (World.Ns("10s"), PowerState.DarkWake) }));
        Assert.That(_parts.Record.TimesOf<SleepCancelled>(), Is.EqualTo(new[] { World.Ns("12s") }));
        Assert.That(_woke, Is.EqualTo(1));
    }

    [Test]
    public void WakeOfAMachineFullyAwake_IsNone()
    {
        _power.WakeFully("user");
        Assert.That(_woke, Is.Zero);
        Assert.That(_parts.Record.Records, Is.Empty);
    }

    [Test]
    [Property("Fact", "C1")]
    public void Asleep_UptimeStandsStill()
    {
        Announce("10s", linger: "0s");
        _parts.At("40s", () => _power.WakeFully("user"));
        _parts.RunTo("1m");
        ClockReading now = _parts.Clocks.Read();
        Assert.That(now.Continuous - now.Uptime, Is.EqualTo(Duration.FromSeconds(30)));
    }

    [Test]
    [Property("Fact", "P9")]
    public void WholeMachine_SleepShorterThanItsLinger_TellsTheEngineSleepThenWake()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Sleeps("30s", "2s").Record(engine);
        Assert.That(run.Of<PowerChanged>().Select(p => p.State), Has.None.EqualTo(PowerState.Asleep));
        Assert.That(run.TimesOf<EngineTold>(e => e.Event == "Sleep"), Is.EqualTo(new[] { World.Ns("30s") }));
        Assert.That(run.TimesOf<EngineTold>(e => e.Event == "Wake"), Is.EqualTo(new[] { World.Ns("32s") }));
    }

    [Test]
    [Property("Fact", "L26")]
    [Property("Fact", "L27")]
    public void WholeMachine_EngineNeverCompletesSleep_SleepsAfter28s()
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.Sleep);
        Recording run = new World().Sleeps("30s", "5m").Record(engine);
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep),
            Is.EqualTo(new[] { World.Ns("58s") }));
    }

    private void Announce(string at, string linger) =>
        _parts.At(at, () => _power.AnnounceSleep("lid", World.Span(linger)));

    private (long At, PowerState State)[] States() =>
        [.. _parts.Record.Of<PowerChanged>().Select(p => (p.At, p.State))];
}
