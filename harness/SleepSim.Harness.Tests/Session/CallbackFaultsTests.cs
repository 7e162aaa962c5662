using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Callbacks that go wrong, once each.</summary>
internal sealed class CallbackFaultsTests
{
    [Test]
    [Property("Fact", "L21")]
    public void StartDoubled_ComesAgainALittleLater()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Does("0s", Fault(Callback.Start, CallbackFaultKind.Doubled, "200ms"))
            .Record(engine);
        Assert.That(
            run.TimesOf<EngineTold>(told => told.Event == "StartTunnel"),
            Is.EqualTo(new[] { World.Ns("17ms"), World.Ns("217ms") }));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "L27")]
    public void SleepLost_NobodyWaitsForAnAnswerAndNobodyIsBlamed()
    {
        Recording run = new World().Does("20s", Fault(Callback.Sleep, CallbackFaultKind.Lost))
            .Sleeps("30s", "5m", linger: "0s").Sleeps("10m", "5m", linger: "0s").Record(new ScriptedEngine());
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep).First(), Is.EqualTo(World.Ns("30s")));
        Assert.That(
            run.TimesOf<EngineTold>(told => told.Event == "Sleep"), Is.EqualTo(new[] { World.Ns("10m") }), "Once.");
        Assert.That(run.Result.OutcomeOf("L5"), Is.Not.EqualTo(Outcome.Violated));
    }

    [Test]
    [Property("Fact", "L25")]
    public void SleepLate_TheSystemWaitsForTheAnswer()
    {
        Recording run = new World().Does("20s", Fault(Callback.Sleep, CallbackFaultKind.Late, "3s"))
            .Sleeps("30s", "5m", linger: "0s").Record(new ScriptedEngine());
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep).First(), Is.EqualTo(World.Ns("33s")));
    }

    [Test]
    [Property("Fact", "Z4")]
    public void SleepSoLateThatTheMachineWokeMeanwhile_ComesAfterTheWake()
    {
        ScriptedEngine engine = new();
        new World().Does("20s", Fault(Callback.Sleep, CallbackFaultKind.Late, "40s"))
            .Sleeps("30s", "5m", linger: "0s").Record(engine);
        Assert.That(
            engine.Calls.Where(call => call is "Sleep" or "Wake"), Is.EqualTo(new[] { "Wake", "Sleep" }));
    }

    [Test]
    [Property("Fact", "L25")]
    public void SleepDoubled_TheFirstAnswerLetsItGo()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Does("20s", Fault(Callback.Sleep, CallbackFaultKind.Doubled, "1s"))
            .Sleeps("30s", "5m", linger: "3s").Record(engine);
        Assert.That(
            run.TimesOf<EngineTold>(told => told.Event == "Sleep"),
            Is.EqualTo(new[] { World.Ns("30s"), World.Ns("31s") }));
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep).First(), Is.EqualTo(World.Ns("33s")));
    }

    [TestCase(CallbackFaultKind.Lost, "", TestName = "WakeLost_NeverComes")]
    [TestCase(CallbackFaultKind.Doubled, "5m30s 5m32s", TestName = "WakeDoubled_ComesAgain")]
    [TestCase(CallbackFaultKind.Late, "5m32s", TestName = "WakeLate_ComesLater")]
    [Property("Fact", "L25")]
    [Property("Fact", "L30")]
    public void WakeGoesWrong(CallbackFaultKind kind, string told)
    {
        Recording run = new World().Does("20s", Fault(Callback.Wake, kind, "2s"))
            .Sleeps("30s", "5m").Record(new ScriptedEngine());
        Assert.That(
            run.TimesOf<EngineTold>(t => t.Event == "Wake"),
            Is.EqualTo(told.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(World.Ns)));
    }

    [TestCase(CallbackFaultKind.Lost, "")]
    [TestCase(CallbackFaultKind.Doubled, "30s 32s")]
    [TestCase(CallbackFaultKind.Late, "32s")]
    [Property("Fact", "N22")]
    public void PathUpdateGoesWrong(CallbackFaultKind kind, string told)
    {
        Recording run = new World().Does("20s", Fault(Callback.Path, kind, "2s"))
            .Does("30s", new PathFlurry(1, World.Of("1s"))).Record(new ScriptedEngine());
        Assert.That(
            run.TimesOf<EngineTold>(t => t.Event == "PathChanged"),
            Is.EqualTo(told.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(World.Ns)));
    }

    [Test]
    [Property("Fact", "N22")]
    public void PathUpdateLate_TellsOfThePathOfThen()
    {
        ScriptedEngine engine = new();
        new World().Does("20s", Fault(Callback.Path, CallbackFaultKind.Late, "20s")).LosesWiFi("30s", "5s")
            .Record(engine);
        Assert.That(
            engine.ToldOf<TunnelEvent.PathChanged>().Select(told => told.Path.IsSatisfied),
            Is.EqualTo(new[] { true, false }));
    }

    [TestCase(CallbackFaultKind.Lost, 0)]
    [TestCase(CallbackFaultKind.Doubled, 2)]
    [TestCase(CallbackFaultKind.Late, 1)]
    [Property("Fact", "L37")]
    public void SettingsCompletionGoesWrong_TheSettingsAreInForceAllTheSame(CallbackFaultKind kind, int told)
    {
        ScriptedEngine engine = ScriptedEngine.TakingAllRoutes();
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Does("0s", Fault(Callback.Settings, kind, "2s")).Calm("30s").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.SettingsApplied>().Count(), Is.EqualTo(told));
        Assert.That(run.Of<SettingsInForce>().First().At, Is.EqualTo(World.Ns("117ms")));
    }

    [Test]
    public void Fault_IsOnRecordWhenItStrikesAndStrikesOnce()
    {
        Recording run = new World().Does("20s", Fault(Callback.Wake, CallbackFaultKind.Lost))
            .Sleeps("30s", "5m").Sleeps("10m", "5m").Record(new ScriptedEngine());
        Assert.That(
            run.Of<CallbackFaulted>(), Is.EqualTo(new[] { new CallbackFaulted(World.Ns("5m30s"), "Wake", "Lost") }));
        Assert.That(run.TimesOf<EngineTold>(t => t.Event == "Wake"), Is.EqualTo(new[] { World.Ns("15m") }));
    }

    [Test]
    public void SeveralArmed_StrikeInTheirOrder()
    {
        Recording run = new World().Does("20s", Fault(Callback.Wake, CallbackFaultKind.Lost))
            .Does("21s", Fault(Callback.Wake, CallbackFaultKind.Late, "1s"))
            .Sleeps("30s", "5m").Sleeps("10m", "5m").Record(new ScriptedEngine());
        Assert.That(
            run.Of<CallbackFaulted>().Select(fault => fault.Fault), Is.EqualTo(new[] { "Lost", "Late" }));
    }

    [Test]
    public void ProviderGoneMeanwhile_TheNextOneIsNotToldInItsPlace()
    {
        ScriptedEngine engine = new();
        new World().Does("20s", Fault(Callback.Path, CallbackFaultKind.Late, "20s"))
            .Does("21s", new PathFlurry(1, World.Of("1s"))).UserStops("30s").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StartTunnel>().Count(), Is.EqualTo(2));
        Assert.That(engine.ToldOf<TunnelEvent.PathChanged>(), Is.Empty);
    }

    // Found by a guided campaign: the patience with the settings of the second start never ended.
    [Test]
    public void StartToldAgainAndItsSettingsLost_TheEngineComesToRest()
    {
        RunResult run = new World().Does("20s", Fault(Callback.Start, CallbackFaultKind.Doubled, "7s"))
            .Does("21s", Fault(Callback.Settings, CallbackFaultKind.Lost))
            .Does("22s", Fault(Callback.Settings, CallbackFaultKind.Lost))
            .UserStops("30s").UserStarts("40s").Vpn(v => v with { OnDemand = false }).Calm("2m").Run(World.Resilient);
        Assert.That(run.OutcomeOf("S13"), Is.EqualTo(Outcome.Holds), run.Violated());
    }

    private static CallbackFault Fault(Callback callback, CallbackFaultKind kind, string by = "0s") =>
        new(callback, kind, World.Of(by));
}
