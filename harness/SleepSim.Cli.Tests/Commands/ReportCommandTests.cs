using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace SleepSim.Cli.Tests.Commands;

public sealed class ReportCommandTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin()
    {
        _desk = new Desk();
        _desk.Write("nap.yaml", Nights.Nap);
    }

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void ResultsOnDisk_AreTabledAsRunDid()
    {
        Answer run = _desk.Say("run", "nap.yaml", "--engine", "naive");

        Answer report = _desk.Say("report", "reports/out");

        Assert.That(report.Code, Is.EqualTo(1), report.Error);
        string[] before = Cells(run), after = Cells(report);
        Assert.That(after.Where(static cell => cell != "naive"), Is.EqualTo(before));
        Assert.That(report.Output, Does.Contain("L1 violated at 21:"));
        Assert.That(report.Lines("  replay").Single(), Is.EqualTo(run.Lines("  replay").Single()));
        Assert.That(report.Lines("naive: 0 of 1 hold, 1 violated."), Is.Not.Empty);
    }

    [Test]
    public void EverythingHolds_ExitsWith0()
    {
        _desk.Say("run", "nap.yaml");

        Answer report = _desk.Say("report", "reports");

        Assert.That(report.Code, Is.EqualTo(0), report.Error);
        Assert.That(report.Error, Is.Empty);
    }

    [Test]
    public void ResultsOfSeveralMachines_AreJoinedAndTheSameRunCountsOnce()
    {
        _desk.Say("run", "nap.yaml", "--out", "one");
        _desk.Say("run", "nap.yaml", "--out", "two");
        _desk.Say("run", "nap.yaml", "--out", "two", "--engine", "naive");

        Answer report = _desk.Say("report", "two", "one", "--json", "all.json");
        Answer back = _desk.Say("report", "one", "two", "--json", "back.json");

        Assert.That(report.Code, Is.EqualTo(1).And.EqualTo(back.Code));
        Assert.That(report.Error, Does.Contain("1 run is there more than once, and counted once."));
        Assert.That(_desk.Read("back.json"), Is.EqualTo(_desk.Read("all.json")));
        JsonNode joined = JsonNode.Parse(_desk.Read("all.json"))!;
        Assert.That((int)joined["counts"]!["runs"]!, Is.EqualTo(2));
        Assert.That((string)joined["verdict"]!, Is.EqualTo("violated"));
        Assert.That((int)joined["engines"]![1]!["statistics"]!["recovered"]!, Is.EqualTo(1));
        Assert.That((string)joined["runs"]![0]!["summary"]!["engine"]!, Is.EqualTo("naive"));
    }

    [Test]
    public void TruncatedTrace_IsToldWithFileAndLineAndHidesNothing()
    {
        _desk.Say("run", "nap.yaml");
        string trace = Path.Combine(_desk.Reports, "resilient", "nap", "trace.jsonl");
        string[] lines = File.ReadAllLines(trace);
        File.WriteAllText(trace, string.Join('\n', lines[..100]) + "\n" + lines[100][..15]);

        Answer report = _desk.Say("report", "reports");

        Assert.That(report.Code, Is.EqualTo(2));
        Assert.That(report.Error, Is.EqualTo(
            "reports/out/resilient/nap/trace.jsonl:101: the file ends in the middle of it\n"));
        Assert.That(report.Lines("nap").First(), Does.Contain("holds"));
        Assert.That(report.Output, Does.Contain("trace.jsonl breaks off in line 101"));
    }

    [Test]
    public void LostSummary_IsNotJudgedAndItsMeasuresAreUnknown()
    {
        _desk.Say("run", "nap.yaml");
        _desk.Write("reports/out/resilient/nap/summary.json", "{\n  \"format\": 1,\n  oops");

        Answer report = _desk.Say("report", "reports", "--junit", "tests.xml");
        Answer table = _desk.Say("report", "reports");

        Assert.That(report.Code, Is.EqualTo(2));
        Assert.That(report.Error, Does.StartWith("reports/out/resilient/nap/summary.json:3: "));
        Assert.That(table.Lines("nap").First(), Does.Contain("not judged").And.Contain("?"));
        Assert.That(XDocument.Parse(_desk.Read("tests.xml")).Descendants("error"), Is.Not.Empty);
    }

    [Test]
    public void MarkdownOnTheOutput_IsAlone()
    {
        _desk.Say("run", "nap.yaml", "--engine", "naive");

        Answer report = _desk.Say("report", "reports", "--markdown", "-", "--perfetto", "deep/trace.json");

        Assert.That(report.Output, Does.StartWith("## SleepSim: ").And.EndsWith("</details>\n"));
        Assert.That(JsonNode.Parse(_desk.Read("deep", "trace.json"))!["traceEvents"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public void NamesThatCouldSteerATerminalOrAShell_DoNot()
    {
        _desk.Say("run", "nap.yaml", "--engine", "naive");
        string summary = Path.Combine(_desk.Reports, "naive", "nap", "summary.json");
        File.WriteAllText(summary, File.ReadAllText(summary)
            .Replace("\"scenario\": \"nap\"", "\"scenario\": \"\\u001b[2Jnap\"", StringComparison.Ordinal)
            .Replace("\"engine\": \"naive\"", "\"engine\": \"x;reboot\"", StringComparison.Ordinal));

        Answer report = _desk.Say("report", "reports");

        Assert.That(report.Code, Is.EqualTo(1));
        Assert.That(report.Output, Does.Not.Contain("\u001b").And.Contain("\uFFFD[2Jnap").And.Not.Contain("replay"));
    }

    private static string[] Cells(Answer answer) =>
        answer.Lines("nap ").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
