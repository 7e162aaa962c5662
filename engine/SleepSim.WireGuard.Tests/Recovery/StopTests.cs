using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>After a stop nothing is asked any more, whatever is told.</summary>
internal sealed class StopTests
{
    private static readonly TunnelEvent Stop = new TunnelEvent.StopTunnel(StopReason.UserInitiated);

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Stop_ClosesTheSocketAndCompletes(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Tell(Stop);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "close 1", "stop complete" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Stop_WhileTheGatewayWaitsForAnAnswer_GivesItFirst(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.SendBack(1);
        tunnel.CarryBack();
        tunnel.TakeJournal();
        tunnel.Tell(Stop);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 1 data", "close 1", "stop complete" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void StopDuringTheStart_CompletesBoth(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.TakeJournal();
        tunnel.Tell(Stop);
        tunnel.ApplySettings();
        string[] expected = ["close 1", "start failed: stopped before the tunnel was up", "stop complete"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }

    [Test]
    public void StopWhileSettingsAreUnderWay_WaitsForThemAndNotForEver()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Resilient);
        tunnel.Start();
        tunnel.TakeJournal();
        tunnel.Tell(Stop);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "close 1" }));
        Deadline patience = tunnel.Engine.NextDeadline!.Value;
        Assert.That(patience.Reason, Is.EqualTo("settings patience"));
        tunnel.Uptime += Duration.FromSeconds(15);
        tunnel.Tell(new TunnelEvent.DeadlineReached(patience));
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("stop complete"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void StopAsleep_Completes(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Tell(new TunnelEvent.Sleep());
        tunnel.TakeJournal();
        tunnel.Tell(Stop);
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("stop complete"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Stopped_WhateverComes_AsksForNothing(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        Deadline before = tunnel.Engine.NextDeadline!.Value;
        tunnel.SendBack(1);
        (byte[] bytes, System.Net.IPEndPoint from, _) = tunnel.Gateway.Outbox[0];
        tunnel.Tell(Stop);
        tunnel.TakeJournal();

        tunnel.Send(2);
        tunnel.Receive(new SocketId(1), bytes, from);
        tunnel.Tell(new TunnelEvent.DeadlineReached(before));
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        tunnel.Tell(new TunnelEvent.PathChanged(Tunnel.Cable));
        tunnel.Tell(new TunnelEvent.SocketFailed(new SocketId(1), SocketOperation.Send, SocketErrno.EBADF));
        tunnel.Tell(Stop);
        Assert.That(tunnel.TakeJournal(), Is.Empty);
        Assert.That(tunnel.Engine.NextDeadline, Is.Null);
    }
}
