using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>Before sleep an engine says at once that it is ready, and from then on it is quiet.</summary>
internal sealed class SleepTests
{
    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Sleep_IsCompletedAtOnceAndOnce(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Tell(new TunnelEvent.Sleep());
        List<string> journal = tunnel.TakeJournal();
        Assert.That(journal[^1], Is.EqualTo("sleep complete"));
        Assert.That(journal.Count(line => line == "sleep complete"), Is.EqualTo(1));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Sleep_UnderWayToAStart_IsCompletedToo(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.TakeJournal();
        tunnel.Tell(new TunnelEvent.Sleep());
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("sleep complete"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Asleep_WhateverComes_AsksForNothing(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        Deadline before = tunnel.Engine.NextDeadline!.Value;
        tunnel.Tell(new TunnelEvent.Sleep());
        tunnel.TakeJournal();

        tunnel.Send(1);
        tunnel.SendBack(2);
        tunnel.CarryBack();
        tunnel.Tell(new TunnelEvent.PathChanged(NetworkPath.Unsatisfied));
        tunnel.Tell(new TunnelEvent.PathChanged(Tunnel.Cable));
        tunnel.Tell(new TunnelEvent.DeadlineReached(before));
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Asleep_WaitsForNothingButTheSleep(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        Assert.That(tunnel.Engine.NextDeadline, Is.Not.Null);
        tunnel.Tell(new TunnelEvent.Sleep());
        tunnel.Send(1);
        Assert.That(tunnel.Engine.NextDeadline?.Reason, Is.EqualTo(Overdue(policy)));
    }

    // The word came late, after the sleep that it was about.
    [Test]
    public void SleepToldAfterTheWake_IsOverAfter20SecondsAwake()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Slept += Duration.FromMinutes(20);
        tunnel.Send(1);
        tunnel.Tell(new TunnelEvent.Sleep());
        Deadline overdue = tunnel.Engine.NextDeadline!.Value;
        Assert.That(overdue.At - tunnel.Now[overdue.Clock], Is.EqualTo(Duration.FromSeconds(20)));
    }

    [TestCase(2, 20)]
    [TestCase(12, 45)]
    public void SleepToldAgainAfterTheWake_IsDoubtedOnlyWhenItMayBeTheSame(int secondsLater, int patience)
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Tell(new TunnelEvent.Sleep());
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Tell(new TunnelEvent.Wake());
        tunnel.Wait(Duration.FromSeconds(secondsLater - 1));
        tunnel.Tell(new TunnelEvent.Sleep());
        Deadline overdue = tunnel.Engine.NextDeadline!.Value;
        Assert.That(overdue.At - tunnel.Now[overdue.Clock], Is.EqualTo(Duration.FromSeconds(patience)));
    }

    [Test]
    public void SleepTold_ToAProcessThatWasFrozen_MayBeAnOldOne()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Wait(Duration.FromMinutes(1));
        tunnel.Uptime = tunnel.Engine.NextDeadline!.Value.At + Duration.FromMilliseconds(11) - tunnel.Slept;
        tunnel.Tell(new TunnelEvent.Sleep());
        Deadline overdue = tunnel.Engine.NextDeadline!.Value;
        Assert.That(overdue.At - tunnel.Now[overdue.Clock], Is.EqualTo(Duration.FromSeconds(20)));
    }

    [Test]
    public void SleepThatNeverComes_IsOverAfter45SecondsAwake()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Tell(new TunnelEvent.Sleep());
        Deadline overdue = tunnel.Engine.NextDeadline!.Value;
        Assert.That(overdue.At - tunnel.Now[overdue.Clock], Is.EqualTo(Duration.FromSeconds(45)));
        tunnel.Uptime += Duration.FromSeconds(45);
        tunnel.TakeJournal();
        tunnel.Tell(new TunnelEvent.DeadlineReached(overdue));
        Assert.That(tunnel.TakeJournal(), Has.Some.EqualTo("send 1 initiation"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Asleep_AnAppMessageIsAnswered(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Tell(new TunnelEvent.Sleep());
        tunnel.TakeJournal();
        tunnel.Tell(new TunnelEvent.AppMessage(new RequestId(9), []));
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "answer 9: up" }));
    }

    [Test]
    public void Sleep_OfAnEngineThatRecovers_ReassertsAndKeepsItsSocket()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Tell(new TunnelEvent.Sleep());
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "reasserting", "sleep complete" }));
        Assert.That(tunnel.Host.OpenSockets, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void Sleep_WhileTheGatewayWaitsForAnAnswer_GivesItFirst(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.SendBack(1);
        tunnel.CarryBack();
        tunnel.TakeJournal();
        tunnel.Tell(new TunnelEvent.Sleep());
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 1 data", "reasserting", "sleep complete" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Patient))]
    public void AboutToSleep_AStartCanStillBeCompleted(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.Exchange();
        tunnel.Tell(new TunnelEvent.Sleep());
        tunnel.TakeJournal();
        Assert.That(tunnel.Engine.NextDeadline!.Value.Reason, Is.EqualTo("settings patience"));
        tunnel.ApplySettings();
        Assert.That(tunnel.TakeJournal()[0], Is.EqualTo("start complete"));
        Assert.That(tunnel.Engine.NextDeadline?.Reason, Is.EqualTo(Overdue(policy)));
    }

    private static string? Overdue(RecoveryPolicy policy) => policy.Recovers ? "a sleep that does not come" : null;

    [Test]
    public void PacketsOfABriefSleep_AreSentAtTheWakeInTheirOrder()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Tell(new TunnelEvent.Sleep());
        tunnel.Send(1);
        tunnel.Send(2);
        tunnel.Slept += Duration.FromSeconds(9);
        tunnel.Wake();
        tunnel.CarryOut();
        Assert.That(Payloads(tunnel), Is.EqualTo(new byte[] { 1, 2 }));
    }

    [Test]
    public void PacketsOfASleep_BeyondSixtyFour_TheOldestGiveWay()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Tell(new TunnelEvent.Sleep());
        for (byte i = 1; i <= 70; i++) tunnel.Send(i);
        tunnel.Wake();
        tunnel.CarryOut();
        Assert.That(Payloads(tunnel), Is.EqualTo(Enumerable.Range(7, 64).Select(i => (byte)i)));
    }

    [Test]
    public void PacketsOfASleep_OlderThanTenSecondsAtTheWake_AreDropped()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Tell(new TunnelEvent.Sleep());
        tunnel.Send(1);
        tunnel.Uptime += new Duration(1);
        tunnel.Send(2);
        tunnel.Slept += Duration.FromSeconds(10);
        tunnel.Wake();
        tunnel.CarryOut();
        Assert.That(Payloads(tunnel), Is.EqualTo(new byte[] { 2 }));
    }

    private static byte[] Payloads(Tunnel tunnel) => [.. tunnel.Gateway.Delivered.Select(packet => packet[^1])];
}
