using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>At a wake an engine that recovers doubts its session: it proves it anew, beside the data.</summary>
internal sealed class WakeTests
{
    private static readonly Duration Instant = new(1);

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void Wake_OpensAFreshUnconnectedSocketAndCallsTheGatewayAtOnce(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.TakeJournal();
        tunnel.Wake();
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "close 1", "open 2", "send 2 initiation" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void Wake_ReassertsUntilTheGatewayAnswers(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        Assert.That(tunnel.TakeJournal(), Has.Member("reasserting").And.No.Member("connected"));
        tunnel.Exchange();
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("connected"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void SessionYoungerThan180s_CarriesDataBesideTheHandshake(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.FromSeconds(180) - Instant);
        tunnel.Wake();
        tunnel.TakeJournal();
        tunnel.Send(1);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 2 data" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void SessionOf180s_DataWaitsForTheHandshake(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.FromSeconds(180));
        tunnel.Wake();
        tunnel.TakeJournal();
        tunnel.Send(1);
        Assert.That(tunnel.TakeJournal(), Is.Empty);

        tunnel.Exchange();
        Assert.That(tunnel.Gateway.Delivered, Has.Count.EqualTo(1));
    }

    [Test]
    public void Resilient_RepeatsOnTheNewSessionWhatADeadOneSwallowed()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Sleep(Duration.FromSeconds(60));
        tunnel.Gateway.Device.ForgetSessions();
        tunnel.Wake();
        tunnel.Send(1);
        tunnel.Send(2);
        tunnel.Exchange();
        Assert.That(tunnel.Gateway.Delivered.Select(packet => packet[^1]), Is.EqualTo(new byte[] { 1, 2 }));
    }

    [Test]
    public void WaitForPath_RepeatsNothing()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.WaitForPath);
        tunnel.Sleep(Duration.FromSeconds(60));
        tunnel.Gateway.Device.ForgetSessions();
        tunnel.Wake();
        tunnel.Send(1);
        tunnel.Exchange();
        Assert.That(tunnel.Gateway.Delivered, Is.Empty);
    }

    [Test]
    public void OldSession_HeardFromBeforeTheHandshakeEnds_IsProvenAndNothingIsRepeated()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Sleep(Duration.FromSeconds(60));
        tunnel.Wake();
        tunnel.TakeUnderWay();
        tunnel.Send(1);
        tunnel.CarryOut();
        tunnel.SendBack(2);
        tunnel.TakeJournal();
        tunnel.CarryBack();
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "deliver", "connected" }));

        tunnel.Wait(Duration.FromSeconds(20), tunnel.Exchange);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        tunnel.Exchange();
        Assert.That(tunnel.Gateway.Delivered, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void WakeCallbackLate_APacketTellsOfTheWake(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.TakeJournal();
        tunnel.Send(1);
        string[] expected = ["close 1", "open 2", "send 2 initiation"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));

        tunnel.Uptime += Duration.FromMilliseconds(5);
        tunnel.Wake();
        Assert.That(tunnel.TakeJournal(), Is.Empty, "The wake is known already.");
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void WakeCallbackLost_APathTellsOfTheWake(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.TakeJournal();
        tunnel.Tell(new TunnelEvent.PathChanged(Tunnel.WiFi));
        tunnel.Exchange();
        string[] expected = ["close 1", "open 2", "send 2 initiation", "send 2 data", "connected"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void SleepCallbackLostToo_TheNextDeadlineTellsOfTheWake(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Slept += Duration.FromMinutes(20);
        tunnel.Tell(new TunnelEvent.DeadlineReached(tunnel.Engine.NextDeadline!.Value));
        string[] expected = ["close 1", "open 2", "send 2 initiation", "reasserting"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void WakeCallbackDoubled_TheTunnelIsUpAfterTheSecondToo(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        tunnel.Exchange();
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Wake();
        tunnel.Exchange();
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("connected"));
        Assert.That(tunnel.Host.OpenSockets, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void SleepCancelled_TheSocketIsKeptAndTheGatewayCalledAtOnce(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Sleep(Duration.Zero);
        tunnel.Uptime += Duration.FromMilliseconds(30);
        tunnel.TakeJournal();
        tunnel.Wake();
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 1 initiation" }));
    }

    [Test]
    public void ResponseToAnInitiationOfBefore_OnTheClosedSocket_IsNotHeard()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.SendBack(1);
        (byte[] bytes, System.Net.IPEndPoint from, _) = tunnel.Gateway.Outbox[0];
        tunnel.Sleep(Duration.FromSeconds(1));
        tunnel.Wake();
        tunnel.TakeJournal();
        tunnel.Receive(new SocketId(1), bytes, from);
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }
}
