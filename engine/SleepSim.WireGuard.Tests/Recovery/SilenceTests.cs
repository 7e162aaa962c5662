using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A gateway that answers nothing is noticed; one that has nothing to say is not.</summary>
internal sealed class SilenceTests
{
    private static readonly Duration Instant = new(1);

    [Test]
    public void DataUnanswered_WaitForPathReassertsASecondAfterTheProtocolAsked() =>
        Reasserts(RecoveryPolicy.WaitForPath, question: Duration.FromSeconds(15));

    [Test]
    public void DataUnanswered_ResilientAsksSoonerAndReassertsASecondLater() =>
        Reasserts(RecoveryPolicy.Resilient, question: Duration.FromSeconds(3));

    [Test]
    public void TrafficOneWayOnly_ResilientAsksEveryTenSecondsAtMost()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        Duration start = tunnel.Uptime;
        for (int second = 0; second < 100; second++)
        {
            tunnel.Send(1);
            tunnel.Exchange();
            tunnel.Wait(Duration.FromSeconds(1), tunnel.Exchange);
            tunnel.LetGatewayAct();
        }

        Assert.That(tunnel.InitiationsSince(start), Has.Length.EqualTo(10));
        Assert.That(tunnel.Host.Journal, Has.No.Member("reasserting"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void GatewayRestarted_IsFoundAgainWithoutReasserting(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Gateway.Device.ForgetSessions();
        tunnel.Send(1);
        tunnel.Exchange();
        tunnel.Wait(Duration.FromSeconds(20), tunnel.Exchange);
        tunnel.Send(2);
        tunnel.Exchange();
        Assert.That(tunnel.Host.Journal, Has.No.Member("reasserting"));
        Assert.That(tunnel.Gateway.Delivered, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void NothingSentAndNothingHeard_IsNoSilence(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.TakeJournal();
        tunnel.Wait(Duration.FromMinutes(3));
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void SessionRenewed_WhileTheGatewayAnswers_IsNoSilence(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        for (int second = 0; second < 400; second++)
        {
            tunnel.Send(1);
            tunnel.CarryOut();
            tunnel.SendBack(2);
            tunnel.CarryBack();
            tunnel.Wait(Duration.FromSeconds(1), tunnel.Exchange);
        }

        Assert.That(tunnel.Host.Journal, Has.No.Member("reasserting"));
        Assert.That(tunnel.Gateway.Established, Is.GreaterThan(2));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Simple))]
    public void DataUnanswered_TheOthersNeverSaySo(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Send(1);
        tunnel.Wait(Duration.FromMinutes(5));
        Assert.That(tunnel.TakeJournal(), Has.No.Member("reasserting"));
    }

    private static void Reasserts(RecoveryPolicy policy, Duration question)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Wait(Duration.FromSeconds(30));
        tunnel.TakeJournal();
        tunnel.Send(1);
        tunnel.Wait(question - Instant);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 1 data" }));
        tunnel.Wait(Instant);
        tunnel.Send(2);
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 1 initiation", "send 1 data" }));

        tunnel.Wait(Duration.FromSeconds(1) - Instant);
        Assert.That(tunnel.TakeJournal(), Is.Empty);
        tunnel.Wait(Instant);
        string[] expected = ["close 1", "open 2", "send 2 initiation", "reasserting"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }
}
