using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests.Yaml;

public sealed class ScenarioReaderTests
{
    private static readonly string[] _pieces =
    [
        "name", "host", " ", "\n", "  ", "- ", ":", "[", "]", "{", "}", ",", "\"", "'", "#", "|", ">", "&", "*", "!",
        "%", "?", "~", "0", "\t", "é", "\ud800", "---", "...", "\\", "\u2028",
    ];

    private const string Everything = """
        # A comment.
        name: wake-races-the-interfaces
        question: On wake, may all network calls fail because the interfaces are not up yet?
        facts: [Z2, P27, N2]
        source: Apple developer forum, thread 770262
        expect: { resilient: holds, naive: [L3, L1] }
        host: { wake-to-link: 4s, linger: 6s, network-kept-in-sleep: true }
        network: { latency: 30ms, loss: 1.5%, nat-mapping: 60s, gateway: gate.example.net, gateway-by-name: true }
        vpn: { on-demand: false, disconnect-on-sleep: false, kill-switch: all-networks, keepalive: 25s }
        applications: { echo-every: 2s, run-in-dark-wake: false }
        budgets: { wake-recovery: 20s, starts-per-dark-wake: 3 }
        calm: 2m
        dice: 7
        order: pct(3)
        timeline:
          - after: 30s      # relative to the start of the step before
            sleep: 20m
          - at: 10m
            dark-wake: { for: 45s, then: full-wake, reason: Notification }
          - after-end: 5s
            nat-expiry:
          - after: 1s
            path-flurry: { count: 10, every: 100ms }
        """;

    [Test]
    public void EveryKey_IsRead()
    {
        Scenario scenario = ScenarioReader.Read(Everything, "test.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(scenario.Name, Is.EqualTo("wake-races-the-interfaces"));
            Assert.That(scenario.Question, Does.StartWith("On wake, may all"));
            Assert.That(scenario.Facts, Is.EqualTo(new[] { "Z2", "P27", "N2" }));
            Assert.That(scenario.Expect, Is.EqualTo(new[]
            {
                new Expectation("naive", ["L1", "L3"]),
                new Expectation("resilient", []),
            }));
            Assert.That(scenario.Host, Is.EqualTo(new HostProfile
            {
                WakeToLink = TimeSpan.FromSeconds(4),
                Linger = TimeSpan.FromSeconds(6),
                NetworkKeptInSleep = true,
            }));
            Assert.That(scenario.Network, Is.EqualTo(new NetworkProfile
            {
                Latency = TimeSpan.FromMilliseconds(30),
                LossPerMille = 15,
                NatMapping = TimeSpan.FromSeconds(60),
                Gateway = "gate.example.net",
                GatewayByName = true,
            }));
            Assert.That(scenario.Vpn, Is.EqualTo(new VpnProfile
            {
                OnDemand = false,
                DisconnectOnSleep = false,
                KillSwitch = KillSwitch.AllNetworks,
                Keepalive = TimeSpan.FromSeconds(25),
            }));
            Assert.That(scenario.Applications.EchoEvery, Is.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(scenario.Budgets.StartsPerDarkWake, Is.EqualTo(3));
            Assert.That(scenario.Calm, Is.EqualTo(TimeSpan.FromMinutes(2)));
            Assert.That(scenario.Dice, Is.EqualTo(7));
            Assert.That(scenario.Order, Is.EqualTo(EventOrder.Pct(3)));
        });
    }

    [Test]
    public void Times_AreAbsoluteOrRelativeToTheStartOrTheEndOfTheStepAbove()
    {
        Scenario scenario = ScenarioReader.Read(Everything, "test.yaml");
        Assert.That(scenario.Timeline, Is.EqualTo(new[]
        {
            new Step(TimeSpan.FromSeconds(30), new Sleep(TimeSpan.FromMinutes(20))),
            new Step(
                TimeSpan.FromMinutes(10),
                new DarkWake(TimeSpan.FromSeconds(45), AfterDarkWake.FullWake, "Notification")),
            new Step(TimeSpan.FromSeconds(650), new NatExpiry()),
            new Step(TimeSpan.FromSeconds(651), new PathFlurry(10, TimeSpan.FromMilliseconds(100))),
        }));
    }

    [Test]
    public void NameAlone_IsAScenarioWithDefaults()
        => Assert.That(ScenarioReader.Read("name: x", "x.yaml"), Is.EqualTo(new Scenario { Name = "x" }));

    [TestCase("name: x\nbudgets: { wake-recovery: soon }", 2, 27, "'soon'", "a duration from 0s to 1d")]
    [TestCase("name: x\nhost: { lingr: 5s }", 2, 9, "the key 'lingr'", "did you mean 'linger'?")]
    [TestCase("name: x\nhots: {}", 2, 1, "the key 'hots'", "did you mean 'host'?")]
    [TestCase("name: x\nname: y", 2, 1, "the key 'name' again", "each key once")]
    [TestCase("question: y", 1, 1, "a mapping without 'name'", "the key 'name'")]
    [TestCase("name: x\nnetwork: { loss: 101% }", 2, 18, "'101%'", "from 0% to 100%")]
    [TestCase("name: x\nnetwork: { loss: 1.55% }", 2, 18, "'1.55%'", "steps of 0.1%")]
    [TestCase("name: x\nvpn: { kill-switch: maybe }", 2, 21, "'maybe'", "off or routes or all-networks")]
    [TestCase("name: x\nvpn: { on-demand: yes }", 2, 19, "'yes'", "true or false")]
    [TestCase("name: x\nhost: 5s", 2, 7, "'5s'", "a mapping with platform, name")]
    [TestCase("name: x\ndice: [1]", 2, 7, "a list", "a whole number")]
    [TestCase("name: a/b", 1, 7, "'a/b'", "a name of 1 to 100 characters")]
    [TestCase("name: x\nexpect: { naive: fails }", 2, 18, "'fails'", "'holds' or a list of invariants")]
    [TestCase("name: &a x\nquestion: *a", 1, 7, "the anchor '&a'", "without an anchor")]
    [TestCase("name: x\nquestion: *a", 2, 11, "the alias '*a'", "written out")]
    [TestCase("name: !!int x", 1, 7, "the tag", "without a tag")]
    [TestCase("name: x\n---\nname: y", 2, 1, "a second document", "one document")]
    [TestCase("- name", 1, 1, "a list", "a mapping with name, question")]
    [TestCase("name: x\nhost: { linger: 5s\ndice: 1", 2, 15, "malformed YAML", "YAML")]
    [TestCase("name: \"x", 1, 7, "malformed YAML", "YAML")]
    [TestCase("name: x\n\tdice: 1", 1, 7, "malformed YAML", "YAML")]
    [TestCase("name: x\ndice: [[[[[[[[[[1]]]]]]]]]]", 2, 15, "nesting this deep", "at most 8 levels")]
    [TestCase("", 1, 1, "nothing", "a scenario")]
    [TestCase("# only a comment", 1, 1, "nothing", "one YAML document")]
    [TestCase("name: x\u0000y", 1, 8, "the control character U+0000", "text")]
    public void BadText_IsAClearErrorAtItsPlace(string text, int line, int column, string found, string expected)
        => AssertRefused(text, line, column, found, expected);

    [TestCase("after: 5s\n    slep: 20m", 5, "the operation 'slep'", "did you mean 'sleep'?")]
    [TestCase("after: 5s\n    sleep: -20m", 5, "'-20m'", "a duration from 1ms to 60d")]
    [TestCase("after: -5s\n    sleep: 20m", 4, "'-5s'", "a duration from 0s to 60d")]
    [TestCase("after: 5s\n    sleep: 61d", 5, "'61d'", "a duration from 1ms to 60d")]
    [TestCase("after: 5s\n    sleep: { reason: x }", 5, "a mapping without 'for'", "the key 'for'")]
    [TestCase("after: 5s\n    nat-expiry: 5s", 5, "'5s'", "nothing after 'nat-expiry:'")]
    [TestCase("after: 5s\n    path-flurry: { count: 1001, every: 1s }", 5, "'1001'", "from 1 to 1000")]
    [TestCase("after: 5s\n    path-flurry: 5", 5, "'5'", "a mapping with count, every")]
    [TestCase("after: 5s\n    sleep: 20m\n    user-stop:", 6, "a second operation, 'user-stop'", "one operation")]
    [TestCase("sleep: 20m", 4, "a step without a time", "one time: after, after-end, at")]
    [TestCase("after: 5s", 4, "a step without an operation", "one operation: sleep, dark-wake")]
    [TestCase("after: 5s\n    at: 5s\n    sleep: 20m", 5, "a second time, 'at'", "one time")]
    [TestCase("sleep", 4, "'sleep'", "a step: a time")]
    [TestCase("at: 1s\n    sleep: 20m", 4, "'1s'", "a time not before that of the step above, 2s")]
    [TestCase("after: 5s\n    dark-wake: 45s", 5, "dark-wake at 7s outside a sleep", "inside a sleep")]
    public void BadStep_IsAClearErrorAtItsLine(string step, int line, string found, string expected)
        => AssertRefused($"name: x\ntimeline:\n  - {{ at: 2s, nat-expiry: }}\n  - {step}", line, null, found, expected);

    [Test]
    public void EveryProblem_IsReportedInTheOrderOfTheFile()
    {
        var refused = Assert.Throws<ScenarioFormatException>(
            () => ScenarioReader.Read("name: x\ncalm: soon\nhost: { linger: 99d, disposing: x }", "a.yaml"))!;
        Assert.That(refused.Problems.Select(p => (p.Line, p.Column)), Is.EqualTo(new[] { (2, 7), (3, 17), (3, 33) }));
        Assert.That(refused.Message, Does.StartWith("a.yaml:2:7: found 'soon', expected a duration"));
    }

    [Test]
    public void TooManySteps_AreRefused()
    {
        string steps = string.Concat(Enumerable.Repeat("\n  - { after: 1s, nat-expiry: }", Scenario.MaxSteps + 1));
        AssertRefused($"name: x\ntimeline:{steps}", Scenario.MaxSteps + 3, null, "10001 steps", "at most 10000");
    }

    [Test]
    public void TooLongScenario_IsRefused()
        => AssertRefused(
            "name: x\ntimeline:\n  - at: 40d\n    sleep: 40d", 4, 5, "a scenario that lasts 80d", "at most 60d");

    [Test]
    public void BinaryFile_IsRefused()
    {
        string path = TempFile([0x6e, 0x61, 0x0a, 0xff, 0xfe, 0x80]);
        AssertRefused(() => ScenarioReader.ReadFile(path), 2, 0, "bytes that are not UTF-8", "a text file in UTF-8");
    }

    [Test]
    public void HugeFile_IsRefused()
    {
        string path = TempFile(new byte[ScenarioReader.FileSizeMax + 1]);
        AssertRefused(() => ScenarioReader.ReadFile(path), 0, 0, "4194305 bytes", "at most 4194304 bytes");
    }

    [Test]
    public void MissingFile_IsRefused()
        => AssertRefused(() => ScenarioReader.ReadFile("no-such.yaml"), 0, 0, "no file", "a scenario file");

    [TestCase("!!]")]
    [TestCase("[ é :,")]
    public void TextTheYamlLibraryStumblesOver_IsRefused(string text) => Assert.That(IsReadOrRefused(text));

    [FsCheck.NUnit.Property(MaxTest = 2000, Replay = "20261122,1")]
    public Property AnyText_IsReadOrRefused() => Prop.ForAll(
        Gen.Elements(_pieces).ArrayOf().ToArbitrary(),
        pieces => IsReadOrRefused(string.Concat(pieces)) && IsReadOrRefused("name: x\nhost: " + string.Concat(pieces)));

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            return ScenarioReader.Read(text, "any.yaml").Name.Length > 0;
        }
        catch (ScenarioFormatException refused)
        {
            return refused.Problems.Count > 0;
        }
    }

    private static void AssertRefused(string text, int line, int? column, string found, string expected)
        => AssertRefused(() => ScenarioReader.Read(text, "test.yaml"), line, column, found, expected);

    private static void AssertRefused(Action read, int line, int? column, string found, string expected)
    {
        var refused = Assert.Throws<ScenarioFormatException>(() => read())!;
        Assert.Multiple(() =>
        {
            Assert.That(refused.Line, Is.EqualTo(line), refused.Message);
            Assert.That(refused.Column, Is.EqualTo(column ?? refused.Column), refused.Message);
            Assert.That(refused.Problems[0].Found, Does.Contain(found));
            Assert.That(refused.Problems[0].Expected, Does.Contain(expected));
        });
    }

    private static string TempFile(byte[] bytes)
    {
        TestContext test = TestContext.CurrentContext;
        string path = Path.Combine(test.WorkDirectory, $"{test.Test.ID}.yaml");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
