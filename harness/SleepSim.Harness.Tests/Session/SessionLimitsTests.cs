using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Sessions that reassert too long, or sleep too long.</summary>
internal sealed class SessionLimitsTests
{
    private static readonly long Reasserting = World.Ns("30s");

    [TestCase(ReassertingEnd.ConnectionFailed, StopReason.ConnectionFailed)]
    [TestCase(ReassertingEnd.IdleTimeout, StopReason.IdleTimeout)]
    [Property("Fact", "L33")]
    public void ReassertingTooLong_IsStoppedWithTheHostsReason(ReassertingEnd end, StopReason told)
    {
        ScriptedEngine engine = Reasserts();
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Host(h => h with { ReassertingEnd = end }).Does("30s", new PathFlurry(1, World.Of("1s")))
            .Calm("10m").Record(engine);
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Disconnecting),
            Is.EqualTo(new[] { Reasserting + World.Ns("300s") }));
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>().Single().Reason, Is.EqualTo(told));
        Assert.That(run.Of<IntentChanged>().Last().Up, Is.False);
    }

    [Test]
    [Property("Fact", "L33")]
    public void ReassertingTooLong_ARuleBringsItBack()
    {
        Recording run = new World().Host(h => h with { ReassertingLimit = World.Of("60s") })
            .Does("30s", new PathFlurry(1, World.Of("1s"))).Calm("3m").Record(Reasserts());
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(2));
        Assert.That(run.Of<IntentChanged>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "L33")]
    public void ReassertingOverASleep_TimeSleptDoesNotCount()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Does("30s", new PathFlurry(1, World.Of("1s"))).Sleeps("40s", "10m", linger: "0s").Calm("10m")
            .Record(Reasserts());
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Disconnecting),
            Is.EqualTo(new[] { Reasserting + World.Ns("15m") }));
    }

    [Test]
    [Property("Fact", "L33")]
    public void ReassertingTakenBack_TheLimitBeginsAnew()
    {
        bool reasserting = false;
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.PathChanged) host.SetReasserting(reasserting = !reasserting);
            return false;
        });
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Host(h => h with { ReassertingLimit = World.Of("60s") })
            .Does("30s", new PathFlurry(3, World.Of("40s"))).Calm("3m").Record(engine);
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Disconnecting),
            Is.EqualTo(new[] { World.Ns("170s") }));
    }

    [TestCase("2h", false)]
    [TestCase("3h", true)]
    [Property("Fact", "K6")]
    [Property("Fact", "L23")]
    public void Overslept_EndsAtTheWake(string slept, bool ends)
    {
        ScriptedEngine engine = new();
        Recording run = Limited().Sleeps("30s", slept).Record(engine);
        Assert.That(
            run.Of<SessionErred>().Select(erred => erred.Error), Is.EqualTo(ends ? new[] { "Overslept" } : []));
        Assert.That(
            engine.ToldOf<TunnelEvent.StopTunnel>().Select(stop => stop.Reason),
            Is.EqualTo(ends ? new[] { StopReason.IdleTimeout } : []));
    }

    [Test]
    [Property("Fact", "K8")]
    public void OversleptAcrossDarkWakes_EndsAtTheFullWakeOnly()
    {
        Recording run = Limited().Sleeps("30s", "3h").WakesDarkly("1h", "45s").WakesDarkly("2h45m", "45s")
            .Record(new ScriptedEngine());
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Disconnecting),
            Is.EqualTo(new[] { World.Ns("3h") + World.Ns("30s") }));
    }

    [Test]
    [Property("Fact", "K8")]
    public void FullWakeBetween_TimeSleptBeginsAnew()
    {
        Recording run = Limited().Sleeps("30s", "90m").Sleeps("2h", "90m").Record(new ScriptedEngine());
        Assert.That(run.Of<SessionErred>(), Is.Empty);
    }

    [Test]
    [Property("Fact", "K6")]
    public void NoLimit_SleepsForDays() =>
        Assert.That(new World().Sleeps("30s", "3d").Record(new ScriptedEngine()).Of<SessionErred>(), Is.Empty);

    private static World Limited() => new World().Vpn(v => v with { OnDemand = false })
        .Host(h => h with { OversleepLimit = World.Of("2h") });

    private static ScriptedEngine Reasserts() => new((happening, host) =>
    {
        if (happening is TunnelEvent.PathChanged) host.SetReasserting(true);
        return false;
    });
}
