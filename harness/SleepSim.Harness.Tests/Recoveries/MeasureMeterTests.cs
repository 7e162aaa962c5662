using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Recoveries;

/// <summary>What a run cost, and how long its status said connected while nothing passed.</summary>
internal sealed class MeasureMeterTests
{
    private static readonly long RoundTrip = World.Ns("40ms");

    private static readonly TraceRecord Connected =
        new StatusChanged(World.Ns("1s"), VpnStatus.Connecting, VpnStatus.Connected, "start completed");

    [Test]
    [Property("Fact", "Z7")]
    public void Silence_LiesFromTheFirstEchoThatIsNotAnsweredToTheNextAnswer()
    {
        RunMeasures measures = Measure(
            Connected, Sent("10s", 1), Sent("11s", 2), Sent("25s", 3), Answered("25.04s", 3), End("60s"));
        Assert.That(measures.FalseConnected, Is.EqualTo(World.Ns("15.04s")));
    }

    [Test]
    public void EveryEchoAnswered_NeverLies()
    {
        RunMeasures measures = Measure(
            Connected, Sent("10s", 1), Answered("10.04s", 1), Sent("11s", 2), Answered("11.3s", 2), End("60s"));
        Assert.That(measures.FalseConnected, Is.Zero);
        Assert.That((measures.EchoesSent, measures.EchoesAnswered), Is.EqualTo((2, 2)));
    }

    [Test]
    public void Reasserting_IsTheTruthFromThenOn()
    {
        RunMeasures measures = Measure(
            Connected,
            Sent("10s", 1),
            new StatusChanged(World.Ns("14s"), VpnStatus.Connected, VpnStatus.Reasserting, "provider"),
            Sent("20s", 2),
            End("60s"));
        Assert.That(measures.FalseConnected, Is.EqualTo(World.Ns("4s")));
    }

    [Test]
    public void ConnectedAlthoughSilent_LiesFromThatMoment()
    {
        RunMeasures measures = Measure(
            Sent("10s", 1),
            new StatusChanged(World.Ns("20s"), VpnStatus.Connecting, VpnStatus.Connected, "start completed"),
            Answered("30s", 1),
            End("60s"));
        Assert.That(measures.FalseConnected, Is.EqualTo(World.Ns("10s")));
    }

    [Test]
    public void Asleep_IsNoLie()
    {
        RunMeasures measures = Measure(
            Connected,
            Sent("10s", 1),
            new PowerChanged(World.Ns("15s"), PowerState.Asleep, "lid"),
            new PowerChanged(World.Ns("5m"), PowerState.FullWake, "user"),
            End("10m"));
        Assert.That(measures.FalseConnected, Is.EqualTo(World.Ns("5s")));
    }

    [Test]
    public void SilentToTheEnd_TheLieCountsToTheEnd()
    {
        RunMeasures measures = Measure(Connected, Sent("10s", 1), Sent("11s", 2), End("60s"));
        Assert.That(measures.FalseConnected, Is.EqualTo(World.Ns("50s")));
    }

    [Test]
    public void EchoOnItsWayAtTheEnd_IsNoSilence()
    {
        RunMeasures measures = Measure(
            Connected, Sent("58s", 1), Answered("58.04s", 1), Sent("59.99s", 2), End("60s"));
        Assert.That(measures.FalseConnected, Is.Zero);
    }

    [Test]
    public void EchoOnItsWayAtSleep_IsNoSilence()
    {
        RunMeasures measures = Measure(
            Connected, Sent("9.99s", 1), new PowerChanged(World.Ns("10s"), PowerState.Asleep, "lid"), End("60s"));
        Assert.That(measures.FalseConnected, Is.Zero);
    }

    [Test]
    [Property("Fact", "Z2")]
    public void Naive_DeadAfterWake_LiesFromItsFirstUnansweredEchoToTheEnd()
    {
        Recording run = new World().Sleeps("30s", "5m", linger: "0s").Calm("60s").Record(World.Naive);
        Assert.That(run.Between<EchoAnswered>("5m30s", "7m"), Is.Empty);
        Assert.That(run.Result.Measures.FalseConnected, Is.EqualTo(World.Ns("60s")).Within(World.Ns("1s")));
    }

    [Test]
    public void Resilient_ThroughASleep_LiesAtMostForAMoment()
    {
        // In the linger the engine is quiet, as it must be (S7), and the status still says connected or reasserting.
        RunMeasures measures = new World().Sleeps("30s", "5m").Run(World.Resilient).Measures;
        Assert.That(measures.FalseConnected, Is.LessThan(World.Ns("1s")));
    }

    [Test]
    [Property("Fact", "X6")]
    public void UnprotectedWhileMeantToBeUp_IsALeak()
    {
        RunMeasures measures = Measure(
            new EchoSent(World.Ns("1s"), 1, Route.Physical),
            new IntentChanged(World.Ns("2s"), Up: true, "user"),
            new EchoSent(World.Ns("3s"), 2, Route.Physical),
            new EchoSent(World.Ns("4s"), 3, Route.Blocked),
            new EchoSent(World.Ns("5s"), 4, Route.Tunnel),
            End("5s"));
        Assert.That((measures.EchoesSent, measures.Leaked), Is.EqualTo((4, 1)));
    }

    [Test]
    public void HandshakesAndWakeUps_AreTheEngines()
    {
        RunMeasures measures = Measure(
            new DatagramSent(1, FromEngine: true, WireKind.Initiation, 0, 148),
            new DatagramSent(2, FromEngine: false, WireKind.Initiation, 0, 148),
            new DatagramSent(3, FromEngine: true, WireKind.Data, 7, 128),
            new EngineTold(4, 1, "DeadlineReached", "handshake retry"),
            new EngineTold(5, 1, "Wake", ""),
            End("1s"));
        Assert.That((measures.Initiations, measures.WakeUps, measures.Simulated), Is.EqualTo((1, 1, World.Ns("1s"))));
    }

    private static RunMeasures Measure(params TraceRecord[] records)
    {
        MeasureMeter meter = new();
        RunState state = new();
        foreach (TraceRecord record in records)
        {
            state.Take(record);
            meter.Take(record, state);
        }
        return meter.Conclude(records.Length, events: 0);
    }

    private static EchoSent Sent(string at, int echo) => new(World.Ns(at), echo, Route.Tunnel);

    private static EchoAnswered Answered(string at, int echo) => new(World.Ns(at), echo, RoundTrip, Route.Tunnel);

    private static RunEnded End(string at) => new(World.Ns(at), "nothing");
}
