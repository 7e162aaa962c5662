using System.Net;
using SleepSim.Contract;
using SleepSim.FieldBugs;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Whatever an engine does, the run ends with a named violation, and the trace up to there is kept.</summary>
internal sealed class HostileEngineTests
{
    [Test]
    public void EngineThrows_RunEndsAndNamesTheException()
    {
        Finding finding = Judge(engine => new Throws(engine));
        Assert.That(finding.Reason, Does.Contain("the engine threw").And.Contain("InvalidOperationException")
            .And.Contain("Wake").And.Contain("no such thing"));
    }

    [Test]
    public void EngineAsksForThePast_RunEndsAndNamesBothTimes()
    {
        Finding finding = Judge(engine => new AsksForThePast(engine));
        Assert.That(finding.Reason,
            Does.Contain("deadline in the past").And.Contain("'late' at 1s on the Uptime clock"));
    }

    [Test]
    public void EngineNeverRests_RunEndsAndNamesTheDeadline() =>
        Assert.That(Judge(engine => new NeverRests(engine)).Reason,
            Does.Contain("never came to rest").And.Contain("'again'"));

    [Test]
    public void EngineFloodsItsHost_RunEnds() =>
        Assert.That(Judge(engine => new Floods(engine)).Reason, Does.Contain("flooded").And.Contain("10000 requests"));

    [Test]
    public void EngineUsesASocketNumberTwice_RunEnds() =>
        Assert.That(Judge(engine => new ReusesANumber(engine)).Reason, Does.Contain("socket 1 after socket"));

    // Every engine below misbehaves at the wake.
    private static Finding Judge(Func<ITunnelEngine, ITunnelEngine> infect)
    {
        FieldBug bug = new("test", "misbehaves at wake", "this test", ["S13"], infect);
        Recording recording = new World().Sleeps("30s", "5m").Record(bug.In(World.Resilient));
        Finding finding = recording.Result.Of("S13");
        Assert.That(finding.Outcome, Is.EqualTo(Outcome.Violated));
        Assert.That(finding.At, Is.EqualTo(World.Ns("5m30s")));
        Assert.That(recording.Records[^1], Is.InstanceOf<RunEnded>());
        Assert.That(recording.Of<EngineFaulted>().Count(), Is.EqualTo(1));
        return finding;
    }

    private sealed class Throws(ITunnelEngine inner) : EngineWrapper(inner)
    {
        public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
        {
            if (happening is TunnelEvent.Wake) throw new InvalidOperationException("no such thing");
            base.Handle(happening, now, host);
        }
    }

    private abstract class AfterWake(ITunnelEngine inner) : EngineWrapper(inner)
    {
        protected bool Woke { get; private set; }

        protected Duration Uptime { get; private set; }

        public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
        {
            base.Handle(happening, now, host);
            Uptime = now.Uptime;
            if (happening is not TunnelEvent.Wake) return;
            Woke = true;
            Misbehave(host);
        }

        protected virtual void Misbehave(ITunnelHost host)
        {
        }
    }

    private sealed class AsksForThePast(ITunnelEngine inner) : AfterWake(inner)
    {
        public override Deadline? NextDeadline =>
            Woke ? new Deadline(ClockKind.Uptime, Duration.FromSeconds(1), "late") : base.NextDeadline;
    }

    private sealed class NeverRests(ITunnelEngine inner) : AfterWake(inner)
    {
        public override Deadline? NextDeadline =>
            Woke ? new Deadline(ClockKind.Uptime, Uptime, "again") : base.NextDeadline;
    }

    private sealed class Floods(ITunnelEngine inner) : AfterWake(inner)
    {
        protected override void Misbehave(ITunnelHost host)
        {
            while (true) host.Log(LogLevel.Info, "again");
        }
    }

    private sealed class ReusesANumber(ITunnelEngine inner) : AfterWake(inner)
    {
        protected override void Misbehave(ITunnelHost host) =>
            host.OpenSocket(new SocketId(1), new SocketOptions(new IPEndPoint(IPAddress.Loopback, 1)));
    }
}
