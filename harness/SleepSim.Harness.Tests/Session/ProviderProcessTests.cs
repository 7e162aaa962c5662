using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>The provider's process: one serial queue, deadlines by their clock, and nothing in sleep.</summary>
internal sealed class ProviderProcessTests
{
    [Test]
    [Property("Fact", "L14")]
    public void EventsOfOneMoment_ComeOneByOneInTheOrderTheyHappened()
    {
        ScriptedEngine engine = new();
        new World().Vpn(v => v with { OnDemand = false }).Does("30s", new PathFlurry(1, World.Of("1ms")))
            .SleepAborts("30s", "1s").UserStops("30s").Record(engine);
        Assert.That(
            engine.Told.Select(told => told.Event.GetType().Name),
            Is.EqualTo(new[] { "StartTunnel", "PathChanged", "Sleep", "StopTunnel" }));
    }

    [Test]
    [Property("Fact", "Z4")]
    public void SleepAndWakeAtOneMoment_AreToldInThisOrder()
    {
        ScriptedEngine engine = new();
        new World().SleepAborts("30s", "0s").Record(engine);
        Assert.That(
            engine.Told.Select(told => told.Event.GetType().Name),
            Is.EqualTo(new[] { "StartTunnel", "Sleep", "Wake" }));
        Assert.That(engine.Told[1].Now, Is.EqualTo(engine.Told[2].Now));
    }

    [Test]
    [Property("Fact", "C5")]
    [Property("Fact", "L28")]
    public void WhateverHappens_NothingOfTheMachineHappensInSleep()
    {
        foreach (Recording run in Generated.Runs())
        {
            bool asleep = false;
            foreach (TraceRecord record in run.Records)
            {
                if (record is PowerChanged power) asleep = power.State == PowerState.Asleep;
                else if (asleep) Assert.That(HappensOutside(record), $"{Generated.Of(run)}: {record}");
            }
        }
    }

    [Test]
    [Property("Fact", "C3")]
    public void Deadline_OnUptime_IsLateByTheTimeSlept() =>
        Assert.That(DeadlineServed(ClockKind.Uptime, "60s"), Is.EqualTo(World.Ns("11m") + World.Ns("17ms")));

    [TestCase(ClockKind.Continuous)]
    [TestCase(ClockKind.Wall)]
    [Property("Fact", "C3")]
    public void Deadline_OnAClockThatGoesOn_IsServedRightAfterTheWake(ClockKind clock) =>
        Assert.That(DeadlineServed(clock, "60s"), Is.EqualTo(World.Ns("10m30s")));

    [Test]
    public void Deadline_IsServedWithWhatWasAskedFor()
    {
        ScriptedEngine engine = WithDeadline(ClockKind.Uptime, "5s");
        new World().Record(engine);
        TunnelEvent.DeadlineReached reached = engine.ToldOf<TunnelEvent.DeadlineReached>().Single();
        Assert.That(reached.Deadline.Reason, Is.EqualTo("test"));
        Assert.That(
            engine.Told.Single(t => t.Event is TunnelEvent.DeadlineReached).Now.Uptime,
            Is.EqualTo(reached.Deadline.At));
    }

    [Test]
    [Property("Fact", "L16")]
    public void LetGo_IsNeverCalledAgain()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .UserStops("30s").Sleeps("40s", "5m").LosesWiFi("6m", "10s").Record(engine);
        Assert.That(engine.Told[^1].Event, Is.InstanceOf<TunnelEvent.StopTunnel>());
        Assert.That(run.Of<EngineTold>().Last().Event, Is.EqualTo("StopTunnel"));
    }

    [Test]
    public void ClocksGivenToAnEngine_NeverRunBack()
    {
        ScriptedEngine engine = WithDeadline(ClockKind.Continuous, "3m");
        new World().Sleeps("30s", "20m").WakesDarkly("10m", "45s").LosesWiFi("21m", "10s").Record(engine);
        Assert.That(engine.Told.Select(told => told.Now.Uptime.Nanoseconds), Is.Ordered);
        Assert.That(engine.Told.Select(told => told.Now.Continuous.Nanoseconds), Is.Ordered);
    }

    private static ScriptedEngine WithDeadline(ClockKind clock, string after)
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((happening, _) =>
        {
            if (happening is TunnelEvent.StartTunnel)
                engine.Next = new Deadline(clock, engine.Told[0].Now[clock] + World.Span(after), "test");
            return false;
        });
        return engine;
    }

    // Armed 17 ms after the run began; the machine sleeps from 30 s to 10m30s.
    private static long DeadlineServed(ClockKind clock, string after)
    {
        Recording run = new World().Sleeps("30s", "10m", linger: "0s").Record(WithDeadline(clock, after));
        return run.TimesOf<EngineTold>(told => told.Event == "DeadlineReached").Single();
    }

    // The world around a sleeping machine goes on; what its radio loses, it loses without software.
    private static bool HappensOutside(TraceRecord record) => record is
        DatagramSent { FromEngine: false } or DatagramReceived { ByEngine: false } or DatagramLost or GatewayChanged
        or NatMappingsLost or OperationStarted or PhaseChanged or RunEnded or InterfaceChanged or NetworkUsable;
}
