using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>The two designs that do not recover by themselves do what the thread describes, and no more.</summary>
internal sealed class SimplePresetTests
{
    [Test]
    public void Naive_ClosesItsSocketBeforeSleepAndConnectsOnceAtTheWake()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Naive);
        tunnel.Sleep(Duration.FromMinutes(20));
        Assert.That(tunnel.TakeJournal()[^2..], Is.EqualTo(new[] { "close 1", "sleep complete" }));
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Wake();
        string[] expected = [$"open 2 to {Tunnel.GatewayAt}", "send 2 initiation"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }

    [Test]
    public void Naive_RefusedAtTheWake_StaysDead()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Naive);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Wake();
        tunnel.TakeUnderWay();
        tunnel.FailSocket();
        tunnel.TakeJournal();

        tunnel.Tell(new TunnelEvent.PathChanged(Tunnel.Cable));
        tunnel.Send(1);
        tunnel.Wait(Duration.FromMinutes(10));
        Assert.That(tunnel.TakeJournal(), Is.Empty, "And still it says that it is connected.");
    }

    [Test]
    public void Naive_TakesASessionForAsYoungAsItsClock()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Naive);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Wake();
        tunnel.TakeJournal();
        tunnel.Send(1);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 2 data" }));
        tunnel.CarryOut();
        Assert.That(tunnel.Gateway.Delivered, Is.Empty, "To the gateway the session is dead.");
    }

    [Test]
    public void Naive_WakeNoticedByTheClocksAlone_DoesNothing()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Naive);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.TakeJournal();
        tunnel.Send(1);
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    [Test]
    public void DisconnectOnSleep_LeavesSleepAndWakeToTheSystem()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.DisconnectOnSleep);
        tunnel.Sleep(Duration.FromMinutes(1));
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Wake();
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("sleep complete"));
        Assert.That(tunnel.Host.OpenSockets, Is.EqualTo(new[] { new SocketId(1) }));
    }

    [Test]
    public void OnlyDisconnectOnSleep_IsShippedWithTheFlagOfThatName()
    {
        IEnumerable<string> flagged = WireGuardEngines.All.Where(one => one.DisconnectOnSleep).Select(one => one.Name);
        Assert.That(flagged, Is.EqualTo(new[] { "disconnect-on-sleep" }));
    }

    [Test]
    public void Presets_StandInTheOrderOfMerit()
    {
        string[] expected = ["naive", "disconnect-on-sleep", "wait-for-path", "resilient"];
        Assert.That(WireGuardEngines.All.Select(one => one.Name), Is.EqualTo(expected));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void EveryTimer_GoesByTheClockOfThePolicy(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        ClockKind expected = policy.Recovers ? ClockKind.Continuous : ClockKind.Uptime;
        Assert.That(tunnel.Engine.NextDeadline!.Value.Clock, Is.EqualTo(expected));
        tunnel.Send(1);
        tunnel.Wait(ProtocolConstants.NoReplyTimeout);
        Assert.That(tunnel.Engine.NextDeadline!.Value.Clock, Is.EqualTo(expected));
    }
}
