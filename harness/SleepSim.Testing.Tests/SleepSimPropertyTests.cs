using SleepSim.Reports.Tests;
using SleepSim.Scenarios;
using SleepSim.Testing.Sample;

namespace SleepSim.Testing.Tests;

/// <summary>What a property says when it holds, and when it does not.</summary>
internal sealed class SleepSimPropertyTests
{
    private const string Night = "name: night\ntimeline:\n  - after: 30s\n    sleep: 20m\n";

    // The server is gone for minutes, and the engine goes on saying connected.
    private const string Silence = "name: silence\ntimeline:\n  - after: 30s\n    gateway-silence: 5m\n";

    private static readonly SleepSimProperty _ping = Of(new PingEngineFactory());
    private static readonly SleepSimProperty _breaks = Of(new Brittle(Brittle.Fault.ThrowsAtWake));

    private Places _places = null!;

    [SetUp]
    public void SetUp() => _places = new Places();

    [TearDown]
    public void TearDown() => _places.Dispose();

    [Test]
    public void PropertyThatHolds_SaysHowMuchWasTried()
    {
        _ping.Without("L3").Scenarios(10).Check(_places.Here);
        Assert.That(_places.Output, Does.StartWith("'ping' holds in 10 scenarios, ").And.Contain("Not judged: L3."));
        Assert.That(_places.Attached, Is.Empty);
    }

    [Test]
    public void EngineThatThrows_ViolatesS13_AndTheMessageHoldsAllThatIsNeeded()
    {
        string message = _places.FailureOf(_breaks);
        // Frames of the stack name files of the machine that built this.
        IEnumerable<string> lines =
            message.Split('\n').Where(line => !line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        Verified.Matches(string.Join('\n', lines));
        Assert.That(message, Does.Contain("at SleepSim.Testing.Tests.Brittle.Engine.Break()"));
    }

    [Test]
    public void EngineThatDoesNotComeBack_ViolatesS13_AndTheMessageNamesTheCallAndHoldsTheScenario()
    {
        Brittle waits = new(Brittle.Fault.WaitsAtWake);
        try
        {
            SleepSimProperty property = Of(waits).Patience(TimeSpan.FromMilliseconds(300));
            string one = _places.FailureOf(property.Jobs(1));
            string many = _places.FailureOf(property.Jobs(4));
            string again = _places.FailureOf(property, _places.Here with { Replay = _places.Attached[0] });

            Verified.Matches(one);
            Assert.That(many, Is.EqualTo(one));
            Assert.That(again, Does.Contain("did not come back from Handle(Wake) within 0.3 s"));
            Assert.That(again, Does.Contain("told Wake").And.Contain("the file that was to be replayed"));
        }
        finally
        {
            waits.LetGo();
        }
    }

    [Test]
    public void EngineThatWaitsLessThanThePatience_Holds()
    {
        Brittle waits = new(Brittle.Fault.WaitsAtWake);
        waits.LetGo();
        Of(waits).Without("L3").Scenarios(5).Check(_places.Here);
    }

    [Test]
    public void Failure_IsTheSameEveryTime_ForAnyNumberOfJobs()
    {
        string first = _places.FailureOf(_breaks.Jobs(1));
        Assert.That(_places.FailureOf(_breaks.Jobs(1)), Is.EqualTo(first));
        Assert.That(_places.FailureOf(_breaks.Jobs(16)), Is.EqualTo(first));
    }

    [Test]
    public void FileOfAFailure_IsAttached_AndReplaysToIt()
    {
        _places.FailureOf(_breaks);
        string file = _places.Attached.Single();
        Scenario scenario = ScenarioReader.ReadFile(file);
        Assert.That(
            scenario.Source, Does.Contain("property MyTests.Survives").And.Contain("violates S13 with brittle"));

        string again = _places.FailureOf(_breaks, _places.Here with { Replay = file });
        Assert.That(again, Does.Contain("'brittle' violates S13").And.Contain("no socket after a wake"));
        Assert.That(_places.Output, Does.Contain("told Wake"));
    }

    [Test]
    public void Replay_RunsThatFileAlone()
    {
        string file = _places.Keep("night.yaml", Night);
        _ping.Check(_places.Here with { Replay = file });
        Assert.That(
            _places.Output, Does.Contain("told Wake").And.Contain("'ping' holds in ").And.Not.Contain("scenarios"));
    }

    [Test]
    public void ReplayOfWhatIsNoScenario_SaysWhatIsWrongWithIt()
    {
        string file = _places.Keep("night.yaml", "name: night\nsleep: 20m\n");
        string message = _places.FailureOf(_ping, _places.Here with { Replay = file });
        Assert.That(message, Does.Contain("FOLDER").And.Contain("night.yaml").And.Contain("'sleep'"));
    }

    [Test]
    public void Regressions_AreRunFirst_AndNotShrunk()
    {
        _places.Keep("a.yaml", Night);
        _places.Keep("b.yaml", Silence);
        string message = _places.FailureOf(_ping);
        Assert.That(message, Does.StartWith("'ping' violates L3"));
        Assert.That(message, Does.Contain("a regression, before any random scenario").And.Contain("b.yaml"));
        Assert.That(_places.Attached, Is.Empty);
    }

    [Test]
    public void RegressionsInAFolderOfAnEngine_AreForThatOneAlone()
    {
        _places.Keep(Path.Combine("other", "b.yaml"), Silence);
        _ping.Without("L3").Scenarios(5).Check(_places.Here);
        Assert.That(_places.Output, Does.Not.Contain("regression"));
        _places.Keep(Path.Combine("ping", "b.yaml"), Silence);
        Assert.That(_places.FailureOf(_ping), Does.Contain("a regression"));
    }

    [Test]
    public void RuleThatIsExcluded_IsNotJudged_AndTheNextViolationCounts()
    {
        _places.Keep("b.yaml", Silence);
        _ping.Without("l3").Scenarios(5).Check(_places.Here);
        Assert.That(_places.Output, Does.Contain("1 regression too"));
    }

    [Test]
    public void SituationNeverReached_Fails()
    {
        string message = _places.FailureOf(
            _ping.Without("L3").Scenarios(5).MustReach("wake before path", "Killed while starting"));
        Assert.That(message, Does.Contain("None of them reached 'killed while starting'."));
    }

    [Test]
    public void SituationReached_Holds() =>
        _ping.Without("L3").Scenarios(20).MustReach("wake-before-path").Check(_places.Here);

    [Test]
    public void FactoryThatThrows_IsNoViolation_AndSaysSo()
    {
        string message = _places.FailureOf(Of(new Brittle(Brittle.Fault.IsNotCreated)));
        Assert.That(message, Does.StartWith(
            "The factory of 'brittle' threw FormatException in Create: no such cipher\n  No engine, no run"));
        Assert.That(message, Does.Contain("at SleepSim.Testing.Tests.Brittle.Create("));
    }

    [Test]
    public void EngineThatCounts_IsNotDeterministic_AndTheFirstRecordThatDiffersIsNamed()
    {
        string message = _places.FailureOf(Of(new Brittle(Brittle.Fault.Counts)));
        Assert.That(message, Does.StartWith("'brittle' is not deterministic: two runs of one scenario differ."));
        Assert.That(message, Does.Contain("The first record that differs, at").And.Contain("engine "));
    }

    [Test]
    public void NamesThatDoNotExist_AreRefusedWithTheNearestOne()
    {
        Assert.That(() => _ping.Without("L33"), Throws.ArgumentException.With.Message.Contains("did you mean 'L3'?"));
        Assert.That(
            () => _ping.MustReach("wake before paths"),
            Throws.ArgumentException.With.Message.Contains("did you mean 'wake-before-path'?"));
        Assert.That(() => _ping.Only("slep"), Throws.ArgumentException.With.Message.Contains("did you mean 'sleep'?"));
        Assert.That(() => _breaks.MustReach("Woke with a start"), Throws.Nothing, "a place of its own");
    }

    [Test]
    public void TimeInPlaceOfANumber_RunsAtLeastOneScenario()
    {
        _ping.Without("L3").For(TimeSpan.FromTicks(1)).Check(_places.Here);
        Assert.That(_places.Output, Does.StartWith("'ping' holds in "));
    }

    private static SleepSimProperty Of(Contract.ITunnelEngineFactory engine) =>
        SleepSimProperty.Of(engine).FarEnd(new PingFarEndFactory()).Only("sleep").Jobs(2);
}
