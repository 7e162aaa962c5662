namespace SleepSim.Cli.Tests.Commands;

/// <summary>Bad input ends with exit code 2 and says what was found and what was expected.</summary>
public sealed class BadInputTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void MalformedYaml_NamesFileLineAndColumn() =>
        Refuses("name: [x\n", @"^bad\.yaml:\d+:\d+: found .*, expected ");

    [Test]
    public void UnknownOperation_NamesTheNearest() =>
        Refuses(Nights.Nap.Replace("sleep:", "sleeep:", StringComparison.Ordinal), "sleeep.*did you mean 'sleep'");

    [Test]
    public void NegativeDuration_IsRefused() =>
        Refuses(Nights.Nap.Replace("20m", "-20m", StringComparison.Ordinal), @"^bad\.yaml:5:\d+: found .*-20m");

    [Test]
    public void SleepInsideSleep_IsRefused() =>
        Refuses(Nights.Nap + "  - after: 1m\n    sleep: 1m\n", @"^bad\.yaml:\d+:\d+: .*sleep");

    [Test]
    public void EmptyScenario_IsRefused() => Refuses("", @"^bad\.yaml:1:1: found nothing, expected a scenario");

    [Test]
    public void BinaryJunkAsScenario_IsRefused() =>
        Refuses("\0\u0001\u0002ELF", @"^bad\.yaml:1:\d+: found the control character");

    [Test]
    public void SeveralBadFiles_AreAllNamed()
    {
        _desk.Write("many/a.yaml", "nam: x\n");
        _desk.Write("many/b.yaml", "");

        Answer answer = _desk.Say("run", "many");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("many/a.yaml:").And.Contain("many/b.yaml:"));
    }

    [Test]
    public void MissingFile_IsNamed() => Says("There is no scenario file 'nowhere.yaml'.", "run", "nowhere.yaml");

    [Test]
    public void FolderWithoutScenarios_IsNamed()
    {
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "empty"));

        Says("The folder 'empty' has no scenario in it", "run", "empty");
    }

    [Test]
    public void UnknownEngine_NamesTheNearest()
    {
        _desk.Write("nap.yaml", Nights.Nap);

        Says("There is no engine 'resilent'", "run", "nap.yaml", "--engine", "resilent");
        Says("did you mean 'resilient'?", "fuzz", "--count", "1", "--engine", "resilent");
    }

    [Test]
    public void UnknownCommand_NamesTheNearest() => Says("did you mean 'fuzz'?", "fuz");

    [Test]
    public void UnknownOption_PointsToTheHelp() => Says("'sleepsim run --help'", "run", "--engin", "naive");

    [Test]
    public void UnknownRule_NamesTheRulesThereAre() => Says("There is no rule 'L99'", "explain", "L99");

    [Test]
    public void UnwritableOutputFolder_IsNamedBeforeAnythingRuns()
    {
        _desk.Write("nap.yaml", Nights.Nap);
        string file = _desk.Write("a-file", "not a folder");

        Says("cannot be written", "run", "nap.yaml", "--out", Path.Combine(file, "below"));
        Says("cannot be written", "fuzz", "--count", "1", "--out", Path.Combine(file, "below"));
    }

    [TestCase("--count", "0")]
    [TestCase("--count", "-5")]
    [TestCase("--jobs", "0")]
    [TestCase("--operations", "100000")]
    public void NumberOutOfBounds_IsRefused(string option, string found) =>
        Says($"{option}: found {found}, expected a number from 1 to", "fuzz", option, found);

    [TestCase("--shard", "5/4", "--shard: found '5/4', expected i/n with i from 1 to n")]
    [TestCase("--for", "soon", "--for: found 'soon', expected a duration such as 8h")]
    [TestCase("--for", "0s", "--for: found '0s', expected a duration")]
    [TestCase("--platform", "linus", "--platform: found 'linus', expected one of")]
    [TestCase("--only", "sleeep", "did you mean 'sleep'?")]
    [TestCase("--crypto", "rot13", "--crypto: found 'rot13', expected 'real' or 'stand-in'.")]
    [TestCase("--stop-after", "0", "--stop-after: found 0, expected a number from 1 to")]
    public void OptionOfACampaignThatMakesNoSense_IsRefused(string option, string found, string message) =>
        Says(message, "fuzz", option, found);

    [Test]
    public void FileThatIsNoCampaign_IsRefused()
    {
        _desk.Write("letter.txt", "Dear fuzz, this is no campaign.");

        Says("is not a campaign file", "fuzz", "--count", "1", "--file", "letter.txt");
        Says("is not a campaign file", "merge", "letter.txt", "--into", "all.campaign");
        Assert.That(_desk.Read("letter.txt"), Does.StartWith("Dear fuzz"));
    }

    [Test]
    public void ReportOfNothing_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "empty"));

        Says("empty: found no result of a run, expected folders with summary.json or trace.jsonl", "report", "empty");
        Says("nowhere: there is no such folder", "report", "nowhere");
        Says("'sleepsim report --help'", "report");
    }

    [Test]
    public void FileOfAReportThatCannotBe_IsRefused()
    {
        _desk.Write("nap.yaml", Nights.Nap);
        string file = _desk.Write("a-file", "not a folder");

        Says("--pictures: found 'some', expected 'all', 'failed' or 'none'", "run", "nap.yaml", "--pictures", "some");
        Says("Found '-', expected a file", "run", "nap.yaml", "--markdown", "-");
        Says("Found '-' more than once", "report", "nowhere", "--markdown", "-", "--json", "-");
        _desk.Say("run", "nap.yaml");
        Says("cannot be written", "report", "reports", "--junit", Path.Combine(file, "below"));
    }

    [Test]
    public void NotANumber_IsRefused() => Says("many", "fuzz", "--count", "many");

    [Test]
    public void EmptyLog_IsRefused()
    {
        _desk.Write("empty.log", "");

        Says("empty.log", "import", "empty.log", "-o", "out.yaml");
        Assert.That(_desk.Has("out.yaml"), Is.False);
    }

    [Test]
    public void BinaryJunkAsLog_IsRefused()
    {
        byte[] junk = [.. Enumerable.Range(0, 4_096).Select(i => (byte)(i * 37))];
        File.WriteAllBytes(Path.Combine(_desk.Folder, "junk.log"), junk);

        Says("junk.log", "import", "junk.log", "-o", "out.yaml");
    }

    [Test]
    public void MissingLog_IsNamed() => Says("nowhere.log", "import", "nowhere.log", "-o", "out.yaml");

    [Test]
    public void ImportWithoutOutput_SaysWhatIsMissing() => Says("'sleepsim import --help'", "import", "some.log");

    private void Refuses(string scenario, string pattern)
    {
        _desk.Write("bad.yaml", scenario);

        Answer answer = _desk.Say("run", "bad.yaml");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Match(pattern));
        Assert.That(answer.Output, Is.Empty);
        Assert.That(Directory.Exists(_desk.Reports), Is.False);
    }

    private void Says(string message, params string[] arguments)
    {
        Answer answer = _desk.Say(arguments);

        Assert.That(answer.Code, Is.EqualTo(2), answer.Error);
        Assert.That(answer.Error, Does.Contain(message));
        Assert.That(answer.Output, Is.Empty);
    }
}
