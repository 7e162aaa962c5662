using System.Globalization;
using System.Text;
using System.Xml;

namespace SleepSim.Reports;

/// <summary>Runs as JUnit XML, as CI servers read it: a suite for each engine with its statistics as properties, a case
/// for each run. A violation is a failure, one failure a case because many servers show only the first; not judged is
/// skipped; a run whose summary is lost is an error. Times are simulated seconds.</summary>
public static class JUnitFile
{
    /// <summary>The file, with LF line ends.</summary>
    public static string ToXml(IReadOnlyList<ReportedRun> runs)
    {
        using MemoryStream stream = new();
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n",
        };
        using (XmlWriter xml = XmlWriter.Create(stream, settings)) WriteSuites(xml, runs);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes the file, in place of one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(IReadOnlyList<ReportedRun> runs, string path) => File.WriteAllText(path, ToXml(runs));

    private static void WriteSuites(XmlWriter xml, IReadOnlyList<ReportedRun> runs)
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "SleepSim");
        WriteCounts(xml, runs);
        foreach (EngineSummary engine in EngineSummary.OfAll(runs))
            WriteSuite(xml, engine, [.. runs.Where(run => run.Summary.Engine == engine.Engine)]);
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, EngineSummary engine, IReadOnlyList<ReportedRun> runs)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", XmlText.Clean(engine.Engine));
        WriteCounts(xml, runs);
        int skipped = runs.Count(static run => run.Summary is { Judged: true, Verdict: Outcome.NotJudged });
        xml.WriteAttributeString("skipped", Text(skipped));
        xml.WriteStartElement("properties");
        foreach ((string name, string value) in JUnitProperties.Of(engine))
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        foreach (ReportedRun run in runs) WriteCase(xml, run);
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<ReportedRun> runs)
    {
        xml.WriteAttributeString("tests", Text(runs.Count));
        int failures = runs.Count(static run => run.Summary.Verdict == Outcome.Violated);
        xml.WriteAttributeString("failures", Text(failures));
        xml.WriteAttributeString("errors", Text(runs.Count(static run => !run.Summary.Judged)));
        long simulated = EngineSummary.Sum(runs.Select(static run => run.Summary.SimulatedNs));
        xml.WriteAttributeString("time", Seconds(simulated));
    }

    private static void WriteCase(XmlWriter xml, ReportedRun run)
    {
        RunSummary summary = run.Summary;
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", XmlText.Clean(run.Name));
        xml.WriteAttributeString("classname", XmlText.Clean(summary.Engine));
        xml.WriteAttributeString("time", Seconds(summary.SimulatedNs));
        if (summary.Verdict == Outcome.Violated) WriteFailure(xml, run);
        else if (!summary.Judged) WriteNote(xml, "error", "broken-result", string.Join(' ', run.Missing));
        else if (summary.Verdict == Outcome.NotJudged)
            WriteNote(xml, "skipped", "not-judged", "Not judged: nothing put a rule to the test.");
        xml.WriteElementString("system-out", XmlText.Clean(JUnitProperties.InWords(run)));
        xml.WriteEndElement();
    }

    private static void WriteFailure(XmlWriter xml, ReportedRun run)
    {
        IReadOnlyList<Finding> broken = run.Summary.Violations;
        StringBuilder text = new("\n");
        foreach (Finding finding in broken) text.Append(InWords(finding)).Append('\n');
        if (run.ReplayCommand.Length > 0) text.Append("Replay: ").Append(run.ReplayCommand).Append('\n');
        string[] others = [.. broken.Select(static one => one.Rule).Distinct().Where(rule => rule != broken[0].Rule)];
        string more = others.Length == 0 ? "" : $" (and {string.Join(", ", others)})";
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("type", XmlText.Clean(broken[0].Rule));
        xml.WriteAttributeString("message", XmlText.Clean(InWords(broken[0]) + more));
        xml.WriteString(XmlText.Clean(text.ToString()));
        xml.WriteEndElement();
    }

    private static void WriteNote(XmlWriter xml, string element, string type, string message)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("message", XmlText.Clean(message));
        xml.WriteEndElement();
    }

    private static string InWords(Finding finding)
    {
        string when = finding.AtNs is { } at ? $" at {HumanDuration.Clock(at, decimals: 3)}" : "";
        return $"{finding.Rule} violated{when}: {finding.Name}. {finding.Reason}";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(long nanoseconds) =>
        (nanoseconds / 1_000_000_000m).ToString("0.000", CultureInfo.InvariantCulture);
}
