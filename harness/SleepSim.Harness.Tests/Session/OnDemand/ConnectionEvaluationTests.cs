using SleepSim.Contract;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Which connections need the tunnel, by host name.</summary>
[Property("Fact", "D9")]
internal sealed class ConnectionEvaluationTests
{
    private static readonly NetworkSituation Home = new(
        InterfaceKind.WiFi, "Home", ["192.168.1.1"], [], ProbesAnswer: true, NamesResolve: true);

    private static readonly NetworkSituation WithoutNames = Home with { NamesResolve = false };

    private static readonly OnDemandRule Rule = new()
    {
        Action = RuleAction.EvaluateConnection,
        Domains = ["corp.example", "*.lab.example"],
    };

    [TestCase("corp.example", true)]
    [TestCase("git.corp.example", true)]
    [TestCase("GIT.CORP.EXAMPLE", true)]
    [TestCase("a.lab.example", true)]
    [TestCase("notcorp.example", false)]
    [TestCase("corp.example.net", false)]
    [TestCase("", false)]
    public void Name_IsLookedAtByTheEndOfIt(string name, bool looked) =>
        Assert.That(ConnectionEvaluation.NeedsTunnel(Rule, name, WithoutNames), Is.EqualTo(looked));

    [Test]
    public void ConnectIfNeeded_IsNotNeededWhereTheNameResolves()
    {
        Assert.That(ConnectionEvaluation.NeedsTunnel(Rule, "git.corp.example", Home), Is.False);
        Assert.That(ConnectionEvaluation.NeedsTunnel(Rule, "git.corp.example", WithoutNames));
    }

    [TestCase("10.0.0.53", true)]
    [TestCase("192.168.1.1", false)]
    public void ConnectIfNeeded_IsNeededWhereTheRequiredServersDoNotAnswer(string server, bool needed) =>
        Assert.That(
            ConnectionEvaluation.NeedsTunnel(
                Rule with { RequiredDnsServers = [server] }, "git.corp.example", Home),
            Is.EqualTo(needed));

    [Test]
    public void ConnectIfNeeded_IsNeededWhereTheRequiredProbeFails()
    {
        OnDemandRule rule = Rule with { RequiredProbe = "https://inside.corp.example/" };
        Assert.That(ConnectionEvaluation.NeedsTunnel(rule, "git.corp.example", Home), Is.False);
        Assert.That(ConnectionEvaluation.NeedsTunnel(rule, "git.corp.example", Home with { ProbesAnswer = false }));
    }

    [Test]
    public void NeverConnect_IsNeverNeeded() =>
        Assert.That(
            ConnectionEvaluation.NeedsTunnel(
                Rule with { DomainAction = DomainAction.NeverConnect }, "git.corp.example", WithoutNames),
            Is.False);
}
