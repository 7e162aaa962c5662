using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Messages of the app to its provider.</summary>
internal sealed class MessageFactsTests
{
    [Test]
    [Property("Fact", "L20")]
    public void MessageDuringAStart_IsAnsweredAndTheStartGoesOn()
    {
        Recording run = new World().Network(n => n with { Latency = World.Of("2s") })
            .Does("1s", new AppMessage()).Record(World.Resilient);
        EngineCompleted[] completed = [.. run.Of<EngineCompleted>()];
        Assert.That(
            completed.Select(done => done.Kind),
            Is.EqualTo(new[] { CompletionKind.AppMessage, CompletionKind.Start }));
        Assert.That(completed[0].At, Is.EqualTo(World.Ns("1s")));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "L42")]
    public void MessageInEachState_IsAnswered()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Network(n => n with { Latency = World.Of("2s") })
            .Does("1s", new AppMessage()).Does("20s", new AppMessage())
            .LosesWiFi("30s", "20s").Does("40s", new AppMessage())
            .UserStops("1m40s").Does("1m50s", new AppMessage()).Record(World.Resilient);
        Assert.That(run.StatusAt("1s"), Is.EqualTo(VpnStatus.Connecting));
        Assert.That(run.StatusAt("20s"), Is.EqualTo(VpnStatus.Connected));
        Assert.That(run.StatusAt("40s"), Is.EqualTo(VpnStatus.Reasserting));
        Assert.That(
            run.TimesOf<EngineCompleted>(done => done.Kind == CompletionKind.AppMessage),
            Is.EqualTo(new[] { World.Ns("1s"), World.Ns("20s"), World.Ns("40s") }));
        Assert.That(run.Between<EngineTold>("1m50s", "2m"), Is.Empty);
    }
}
