using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Live.Tests;

/// <summary>Short scenarios on the kernel, in real time. What is checked has seconds to spare.</summary>
[TestFixture]
internal sealed class LiveRunTests
{
    [TestCase("wireguard-go")]
    [TestCase("openvpn")]
    public void ShortSleep_IsRecoveredFromAndOnRecord(string name)
    {
        LiveEngine engine = EngineOf(name);
        LiveResult live = LiveRun.Play(ShortSleep(), engine, [], CancellationToken.None);

        Recovery recovery = live.Result.Recoveries.Single();
        Assert.Multiple(() =>
        {
            Assert.That(recovery.Trigger, Is.EqualTo(RecoveryTrigger.FullWake));
            Assert.That(recovery.FirstEchoAt, Is.Not.Null);
            Assert.That(recovery.OperatingSystem, Is.GreaterThanOrEqualTo(500_000_000));
            Assert.That(live.Trace[0], Is.TypeOf<RunStarted>());
            Assert.That(live.Trace[^1], Is.TypeOf<RunEnded>());
            Assert.That(live.Trace.Select(record => record.At), Is.Ordered);
            Assert.That(live.Trace.OfType<DatagramSent>().Select(sent => sent.Kind), Does.Contain(WireKind.Initiation));
            Assert.That(live.Trace.OfType<PowerChanged>().Select(power => power.State), Is.EqualTo(
                new[] { PowerState.Asleep, PowerState.FullWake }));
            Assert.That(SpokenInSleep(live), Is.Empty);
        });
    }

    [Test]
    public void Interrupted_LeavesNoLab()
    {
        LiveEngine engine = EngineOf("wireguard-go");
        using CancellationTokenSource interrupted = new(TimeSpan.FromSeconds(1));
        Assert.That(
            () => LiveRun.Play(ShortSleep(), engine, [], interrupted.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            LabState.All().Where(state => state.Maker == LinuxHost.ProcessIdentity.Own).Select(state => state.Id),
            Is.Empty);
    }

    private static LiveEngine EngineOf(string name)
    {
        LiveEngine engine = LiveEngines.All.Single(one => one.Name == name);
        NeedsLab.OrSkip(engine.Programs);
        return engine;
    }

    // The applications say nothing while the machine sleeps.
    private static IEnumerable<EchoSent> SpokenInSleep(LiveResult live)
    {
        long from = live.Trace.OfType<PowerChanged>().First().At;
        long to = live.Trace.OfType<PowerChanged>().Last().At;
        return live.Trace.OfType<EchoSent>().Where(echo => echo.At > from && echo.At < to);
    }

    private static Scenario ShortSleep() => new()
    {
        Name = "short",
        Host = new HostProfile
        {
            Linger = TimeSpan.Zero,
            WakeToLink = TimeSpan.FromMilliseconds(500),
            LinkToAddress = TimeSpan.Zero,
            AddressToRoute = TimeSpan.Zero,
        },
        Network = new NetworkProfile { Latency = TimeSpan.Zero },
        Vpn = new VpnProfile { OnDemand = false },
        Applications = new ApplicationProfile { EchoEvery = TimeSpan.FromMilliseconds(100) },
        Timeline =
        [
            new Step(TimeSpan.Zero, new UserStart()),
            new Step(TimeSpan.FromSeconds(4), new Sleep(TimeSpan.FromSeconds(2))),
        ],
        Calm = TimeSpan.FromSeconds(4),
    };
}
