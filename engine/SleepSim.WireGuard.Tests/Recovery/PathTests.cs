using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A path that was lost or moved puts the session in doubt; an announcement of nothing new does not.</summary>
internal sealed class PathTests
{
    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void UnchangedPath_AnnouncedAgain_DoesNothing(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Uptime += Duration.FromSeconds(1);
        for (int i = 0; i < 20; i++) Announce(tunnel, Tunnel.WiFi with { });
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void UnchangedPath_AnnouncedWhileInDoubt_DoesNothing(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        tunnel.TakeJournal();
        Announce(tunnel, Tunnel.WiFi with { });
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    [Property("Fact", "L39")]
    public void OwnTunnelAsThePath_DoesNothing(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Uptime += Duration.FromSeconds(1);
        Announce(tunnel, Tunnel.WiFi with { Interface = "utun4", Kind = InterfaceKind.Other });
        Announce(tunnel, Tunnel.WiFi);
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void PathLost_Reasserts(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        Announce(tunnel, NetworkPath.Unsatisfied);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "reasserting" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void PathFoundAgain_ProvesItWithTheSocketItHas(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        Announce(tunnel, NetworkPath.Unsatisfied);
        tunnel.Uptime += Duration.FromSeconds(3);
        tunnel.TakeJournal();
        Announce(tunnel, Tunnel.WiFi);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 1 initiation" }));
        tunnel.Exchange();
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("connected"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void PathFoundOnAnotherInterface_Reconnects(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        Announce(tunnel, NetworkPath.Unsatisfied);
        tunnel.Uptime += Duration.FromSeconds(3);
        tunnel.TakeJournal();
        Announce(tunnel, Tunnel.Cable);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "close 1", "open 2", "send 2 initiation" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void PathFoundAgain_AfterTheTunnelWasProven_DoesNothing(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        Announce(tunnel, NetworkPath.Unsatisfied);
        tunnel.Uptime += Duration.FromSeconds(3);
        tunnel.SendBack(1);
        tunnel.CarryBack();
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("connected"));
        Announce(tunnel, Tunnel.WiFi);
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void PathMovedToAnotherInterface_Reconnects(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Uptime += Duration.FromSeconds(1);
        Announce(tunnel, Tunnel.Cable);
        string[] expected = ["close 1", "open 2", "send 2 initiation", "reasserting"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void UnchangedPath_AnnouncedAfterTheSocketFailed_Reconnects(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.FailSocket();
        tunnel.TakeJournal();
        Announce(tunnel, Tunnel.WiFi with { });
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "close 1", "open 2", "send 2 initiation" }));
    }

    [Test]
    public void NoPath_ResilientTriesEveryFifteenSeconds_BecauseTheAnnouncementMayBeLost()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        Announce(tunnel, NetworkPath.Unsatisfied);
        Duration lost = tunnel.Uptime;
        tunnel.Wait(Duration.FromSeconds(15) - new Duration(1));
        Assert.That(tunnel.InitiationsSince(lost), Is.Empty);
        tunnel.Wait(new Duration(1));
        Assert.That(tunnel.InitiationsSince(lost), Is.EqualTo(new[] { 15_000L }));

        tunnel.Exchange();
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("connected"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Simple))]
    public void Paths_AreNothingToTheOthers(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        Announce(tunnel, NetworkPath.Unsatisfied);
        Announce(tunnel, Tunnel.WiFi);
        Announce(tunnel, Tunnel.Cable);
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    private static void Announce(Tunnel tunnel, NetworkPath path) => tunnel.Tell(new TunnelEvent.PathChanged(path));
}
