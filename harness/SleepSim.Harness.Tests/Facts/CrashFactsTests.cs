using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>The ends of a provider that nobody asked for, and what the app hears of them.</summary>
internal sealed class CrashFactsTests
{
    private static readonly TunnelSettings Everything =
        new([IPAddress.Parse("10.0.0.2")], [new IPNetwork(IPAddress.Any, 0)], [], 1420);

    private static World ByHand => new World().Vpn(v => v with { OnDemand = false });

    [Test]
    [Property("Fact", "L11")]
    public void Cancelled_TheErrorCanBeAskedFor()
    {
        ScriptedEngine cancels = new((happening, host) =>
        {
            if (happening is TunnelEvent.Wake) host.CancelTunnel("no way back");
            return false;
        });
        Recording run = ByHand.SleepAborts("10s", "1s").Record(cancels);
        Assert.That(run.Of<SessionErred>().Single().Error, Does.Contain("no way back"));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
    }

    [Test]
    [Property("Fact", "L17")]
    public void ProcessIsReused_WhatItLeftOpenStaysOpen([Values] bool reused)
    {
        ScriptedEngine leaves = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.OpenSocket(new SocketId(1), SocketOptions.Unconnected);
            return false;
        });
        // One socket more than the process may have, if each start leaves one open.
        World world = ByHand.Host(h => h with { ReusesProcess = reused });
        for (int i = 1; i <= SocketTable.MaxOpen; i++)
        {
            string at = FormattableString.Invariant($"{i * 10}s");
            world.UserStops(at).UserStarts(FormattableString.Invariant($"{(i * 10) + 5}s"));
        }

        Recording run = world.Record(leaves);
        Assert.That(run.Of<SocketErred>().Any(), Is.EqualTo(reused));
    }

    [Test]
    [Property("Fact", "K6")]
    [Property("Fact", "L23")]
    public void HowASessionEnded_IsNamedAsTheSystemNamesIt()
    {
        Recording crashed = ByHand.Does("10s", new ProviderCrash()).Record(new ScriptedEngine());
        Assert.That(ErrorOf(crashed), Is.EqualTo("PluginFailed"));
        Recording overslept = ByHand.Host(h => h with { OversleepLimit = World.Of("1h") })
            .Sleeps("10s", "2h").Record(new ScriptedEngine());
        Assert.That(ErrorOf(overslept), Is.EqualTo("Overslept"));
        Recording offline = ByHand.Does("10s", new SystemStop(SystemStopReason.NoNetworkAvailable))
            .Record(new ScriptedEngine());
        Assert.That(ErrorOf(offline), Is.EqualTo("NoNetworkAvailable"));
    }

    [TestCase(Platform.Ios, 50, true)]
    [TestCase(Platform.MacAppleSilicon, null, false)]
    [Property("Fact", "L43")]
    public void KilledForMemory_OnlyWhereThereIsALimit(Platform platform, int? limit, bool killed)
    {
        Recording run = ByHand.Host(_ => HostProfile.Of(platform)).Does("10s", new ProviderJetsam())
            .Record(new ScriptedEngine());
        Assert.That(HostProfile.Of(platform).MemoryLimit, Is.EqualTo(limit));
        Assert.That(run.Of<ProviderEnded>().Any(), Is.EqualTo(killed));
    }

    [Test]
    [Property("Fact", "L44")]
    public void Crash_TakesTheInterfaceAndTrafficStartsAnother()
    {
        int starts = 0;
        ScriptedEngine engine = new((happening, host) =>
        {
            // The one that is started after the crash never gets as far.
            if (happening is TunnelEvent.StartTunnel && ++starts == 1)
                host.ApplySettings(new RequestId(1), Everything);
            return happening is TunnelEvent.StartTunnel && starts > 1;
        });
        Recording run = new World().Does("10s", new ProviderCrash()).Calm("10s").Record(engine);
        Assert.That(run.Between<EchoSent>("5s", "9.5s").Select(echo => echo.Route), Is.All.EqualTo(Route.Tunnel));
        Assert.That(run.Between<EchoSent>("10.5s", "20s").Select(echo => echo.Route), Is.All.EqualTo(Route.Physical));
        Assert.That(ErrorOf(run), Is.EqualTo("PluginFailed"));
        Assert.That(
            run.Of<StartRequested>().Last(request => request.Answer == StartAnswer.Accepted).Cause,
            Is.EqualTo(StartCause.OnDemand));
        Assert.That(starts, Is.EqualTo(2));
    }

    private static string ErrorOf(Recording run) => run.Of<SessionErred>().First().Error;
}
