using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A start is complete once the settings are applied and, for all but the naive, the gateway has
/// answered.</summary>
internal sealed class StartTests
{
    private static readonly Duration Instant = new(1);

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void Start_OfAnEngineThatRecovers_AsksForSettingsAndCallsTheGateway(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "settings 1", "open 1", "send 1 initiation" }));
    }

    [Test]
    public void Start_OfTheNaive_ConnectsItsSocket()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Naive);
        tunnel.Start();
        string[] expected = ["settings 1", $"open 1 to {Tunnel.GatewayAt}", "send 1 initiation"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }

    [Test]
    public void SettingsApplied_ToTheNaive_CompletesWithoutTheGateway()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Naive);
        tunnel.Start();
        tunnel.TakeJournal();
        tunnel.ApplySettings();
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "start complete" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Patient))]
    public void SettingsApplied_ToTheOthers_CompletesOnlyWithTheGatewaysAnswer(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.TakeJournal();
        tunnel.ApplySettings();
        Assert.That(tunnel.TakeJournal(), Is.Empty);

        tunnel.Exchange();
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 1 data", "start complete" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Patient))]
    public void GatewayAnswers_BeforeSettingsAreApplied_TheStartWaitsForThem(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.Exchange();
        Assert.That(tunnel.TakeJournal(), Has.No.Member("start complete"));

        tunnel.ApplySettings();
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "start complete" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Patient))]
    public void SettingsCompletion_NeverComes_TheStartGoesOnAfterFiveSeconds(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.Exchange();
        tunnel.TakeJournal();

        tunnel.Wait(policy.SettingsPatience - Instant);
        Assert.That(tunnel.TakeJournal(), Has.No.Member("start complete"));
        tunnel.Wait(Instant);
        Assert.That(tunnel.TakeJournal(), Has.Member("start complete"));
    }

    [Test]
    public void SettingsCompletion_NeverComesToTheNaive_TheStartGoesOnAfterFiveSeconds()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Naive);
        tunnel.Start();
        tunnel.Wait(Duration.FromSeconds(5));
        Assert.That(tunnel.TakeJournal(), Has.Member("start complete"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void NoAnswer_ForTwentySeconds_TheStartCompletesReasserting(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.ApplySettings();
        tunnel.Wait(Duration.FromSeconds(20) - Instant);
        Assert.That(tunnel.TakeJournal(), Has.No.Member("start complete").And.No.Member("reasserting"));

        tunnel.Wait(Instant);
        Assert.That(tunnel.TakeJournal()[^2..], Is.EqualTo(new[] { "start complete", "reasserting" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void Answer_AfterThePatienceRanOut_EndsReassertingAndCompletesNothingAgain(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy);
        tunnel.Start();
        tunnel.ApplySettings();
        tunnel.Wait(Duration.FromSeconds(40));
        tunnel.TakeUnderWay();
        tunnel.TakeJournal();

        tunnel.Wait(Duration.FromSeconds(20), tunnel.Exchange);
        string[] expected = ["send 1 initiation", "send 1 data", "connected"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }

    [Test]
    public void NoAnswer_ToDisconnectOnSleep_LeavesTheStartToTheSystemsLimit()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.DisconnectOnSleep);
        tunnel.Start();
        tunnel.ApplySettings();
        tunnel.Wait(Duration.FromSeconds(60));
        Assert.That(tunnel.TakeJournal(), Has.No.Member("start complete").And.No.Member("reasserting"));
    }

    [Test]
    public void StatusAskedByTheApp_SaysWhetherTheStartIsOver()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Resilient);
        tunnel.Start();
        tunnel.TakeJournal();
        tunnel.Tell(new TunnelEvent.AppMessage(new RequestId(7), []));
        tunnel.ApplySettings();
        tunnel.Exchange();
        tunnel.Tell(new TunnelEvent.AppMessage(new RequestId(8), [1, 2, 3]));

        List<string> journal = tunnel.TakeJournal();
        Assert.That(journal[0], Is.EqualTo("answer 7: starting"));
        Assert.That(journal[^1], Is.EqualTo("answer 8: up"));
    }
}
