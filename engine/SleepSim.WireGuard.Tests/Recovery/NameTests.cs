using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A gateway known by name is looked up before it is called.</summary>
internal sealed class NameTests
{
    private static readonly IPAddress[] Answer = [Tunnel.GatewayAt.Address];

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void Start_LooksTheNameUpAndCallsNobodyYet(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy, byName: true);
        tunnel.Start();
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "settings 1", $"resolve 2 {Tunnel.GatewayName}" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void NameResolved_TheGatewayIsCalled(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy, byName: true);
        tunnel.Start();
        tunnel.TakeJournal();
        Resolve(tunnel, 2, Answer);
        Assert.That(tunnel.TakeJournal()[^1], Is.EqualTo("send 1 initiation"));
        Assert.That(tunnel.Host.Sent[0].To, Is.EqualTo(Tunnel.GatewayAt));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void NameKnown_IsNotAskedForAgainAtAWake(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy, byName: true);
        tunnel.Start();
        Resolve(tunnel, 2, Answer);
        tunnel.ApplySettings();
        tunnel.Exchange();
        tunnel.TakeJournal();
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        Assert.That(tunnel.TakeJournal(), Has.None.StartsWith("resolve"));
    }

    [Test]
    public void NoAddress_ResilientAsksAgainWithASecondInBetween()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Resilient, byName: true);
        tunnel.Start();
        tunnel.ApplySettings();
        Resolve(tunnel, 2);
        tunnel.TakeJournal();
        tunnel.Wait(Duration.FromSeconds(1) - new Duration(1));
        Assert.That(tunnel.TakeJournal(), Is.Empty);
        tunnel.Wait(new Duration(1));
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { $"resolve 3 {Tunnel.GatewayName}" }));
    }

    [Test]
    public void NoAnswerAtAll_ResilientAsksAgainOnceAnAnswerIsOverdue()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Resilient, byName: true);
        tunnel.Start();
        tunnel.ApplySettings();
        tunnel.TakeJournal();
        tunnel.Wait(Duration.FromSeconds(10) - new Duration(1));
        Assert.That(tunnel.TakeJournal(), Is.Empty);
        tunnel.Wait(Duration.FromSeconds(10));
        Assert.That(tunnel.TakeJournal(), Has.Member($"resolve 3 {Tunnel.GatewayName}"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void PathFound_WhileTheNameIsUnknown_AsksAgain(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy, byName: true);
        tunnel.Start(NetworkPath.Unsatisfied);
        Resolve(tunnel, 2);
        tunnel.TakeJournal();
        tunnel.Tell(new TunnelEvent.PathChanged(Tunnel.WiFi));
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { $"resolve 3 {Tunnel.GatewayName}" }));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void AnswerToAnotherQuestion_IsIgnored(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy, byName: true);
        tunnel.Start();
        tunnel.TakeJournal();
        Resolve(tunnel, 99, Answer);
        Assert.That(tunnel.TakeJournal(), Is.Empty);
    }

    [Test]
    public void PacketsSentBeforeTheNameIsKnown_GoOutOnceTheGatewayAnswers()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Resilient, byName: true);
        tunnel.Start();
        tunnel.ApplySettings();
        tunnel.Send(1);
        Resolve(tunnel, 2, Answer);
        tunnel.Exchange();
        Assert.That(tunnel.Gateway.Delivered, Has.Count.EqualTo(1));
    }

    private static void Resolve(Tunnel tunnel, int request, params IPAddress[] addresses) =>
        tunnel.Tell(new TunnelEvent.NameResolved(new RequestId(request), addresses));
}
