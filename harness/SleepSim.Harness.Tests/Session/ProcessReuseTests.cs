using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>A provider's process that serves one start after the other.</summary>
[Property("Fact", "L17")]
internal sealed class ProcessReuseTests
{
    [Test]
    public void SocketsLeftOpen_StayOpenInAReusedProcessOnly([Values] bool reuses)
    {
        using LiveMac live = new(TwoLives(reuses), OpensTwoSockets());
        Recording run = live.RunTo("1m");
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(2));
        Assert.That(live.Mac.OpenSockets, Is.EqualTo(reuses ? 4 : 2));
        Assert.That(run.Of<SocketClosed>(), Is.Empty);
    }

    [Test]
    public void SocketsOfTheNextEngine_HaveNumbersOfTheirOwnOnRecord([Values] bool reuses)
    {
        Recording run = TwoLives(reuses).Record(OpensTwoSockets());
        Assert.That(
            run.Of<SocketOpened>().Select(opened => opened.Socket),
            Is.EqualTo(reuses ? new[] { 1, 2, 3, 4 } : new[] { 1, 2, 1, 2 }));
    }

    [Test]
    public void NextEngineClosesItsFirstSocket_TheOneOfTheEarlierStaysOpen()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel)
                host.OpenSocket(new SocketId(1), SocketOptions.Unconnected);
            if (happening is TunnelEvent.PathChanged) host.CloseSocket(new SocketId(1));
            return false;
        });
        Recording run = TwoLives(reuses: true).Does("40s", new PathFlurry(1, World.Of("1s"))).Record(engine);
        Assert.That(run.Of<SocketClosed>(), Is.EqualTo(new[] { new SocketClosed(World.Ns("40s"), 2) }));
    }

    [Test]
    [Property("Fact", "L43")]
    public void MemoryOfALeak_AddsUpOverTheStarts()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            for (int i = 1; happening is TunnelEvent.StartTunnel && i <= 20; i++)
            {
                host.OpenSocket(new SocketId(i), SocketOptions.Unconnected);
            }

            return false;
        });
        Assert.That(
            TwoLives(reuses: true).Record(engine).Of<MemoryUsed>().Select(used => used.Mebibytes),
            Is.EqualTo(new[] { 6, 7, 8 }));
        Assert.That(
            TwoLives(reuses: false).Record(engine).Of<MemoryUsed>().Select(used => used.Mebibytes),
            Is.EqualTo(new[] { 6, 7, 6, 7 }));
    }

    [Test]
    [Property("Fact", "X4")]
    public void AppUpdate_EndsTheProcessWhateverTheHostDoesOtherwise()
    {
        using LiveMac live = new(
            new World().Host(h => h with { ReusesProcess = true })
                .Does("20s", new SystemStop(SystemStopReason.AppUpdate)),
            OpensTwoSockets());
        live.RunTo("30s");
        Assert.That(live.Mac.OpenSockets, Is.EqualTo(2));
    }

    [Test]
    public void ResilientEngineInAReusedProcess_ConnectsAgainAndPasses()
    {
        Recording run = TwoLives(reuses: true).Record(World.Resilient);
        Assert.That(
            run.Between<EchoAnswered>("35s", "60s").Count(answer => answer.Route == Route.Tunnel),
            Is.GreaterThan(20));
    }

    private static World TwoLives(bool reuses) => new World().Vpn(v => v with { OnDemand = false })
        .Host(h => h with { ReusesProcess = reuses }).UserStops("20s").UserStarts("30s");

    private static ScriptedEngine OpensTwoSockets() => new((happening, host) =>
    {
        if (happening is not TunnelEvent.StartTunnel) return false;
        host.OpenSocket(new SocketId(1), SocketOptions.Unconnected);
        host.OpenSocket(new SocketId(2), SocketOptions.Unconnected);
        return false;
    });
}
