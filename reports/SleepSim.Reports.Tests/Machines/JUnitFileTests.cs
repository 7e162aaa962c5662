using System.Xml.Linq;

namespace SleepSim.Reports.Tests;

public sealed class JUnitFileTests
{
    // What the schema of Jenkins (junit-10) has, and no more: element, attributes it must have, attributes it may have.
    private static readonly (string Element, string[] Must, string[] May, string[] Inside)[] _schema =
    [
        ("testsuites", [], ["name", "time", "tests", "failures", "errors"], ["testsuite"]),
        ("testsuite", ["name", "tests", "failures", "errors"], ["time", "skipped"], ["properties", "testcase"]),
        ("properties", [], [], ["property"]),
        ("property", ["name", "value"], [], []),
        ("testcase", ["name"], ["time", "classname"], ["skipped", "error", "failure", "system-out"]),
        ("skipped", [], ["type", "message"], []),
        ("error", [], ["type", "message"], []),
        ("failure", [], ["type", "message"], []),
        ("system-out", [], [], []),
    ];

    private static readonly ReportedRun[] _runs =
    [
        Runs.Of(Stories.DeadNight()), Runs.Of(Stories.Storm()), Runs.Of(Stories.Night()),
        Runs.NotJudged(Stories.Troubles()), Runs.WithoutSummary(Stories.DarkWakes()),
    ];

    [Test]
    public void Runs_WrittenAsAccepted() => Verified.Matches(JUnitFile.ToXml(_runs), extension: "xml");

    [Test]
    public void File_HasTheStructureThatServersRead()
    {
        XElement root = XDocument.Parse(JUnitFile.ToXml(_runs)).Root!;

        Assert.That(root.Name.LocalName, Is.EqualTo("testsuites"));
        Assert.That(root.DescendantsAndSelf().SelectMany(Offences), Is.Empty);
    }

    [Test]
    public void Counts_AreThoseOfTheCases()
    {
        foreach (XElement suite in XDocument.Parse(JUnitFile.ToXml(_runs)).Descendants("testsuite"))
        {
            Assert.That(Count(suite, "tests"), Is.EqualTo(suite.Elements("testcase").Count()));
            Assert.That(Count(suite, "failures"), Is.EqualTo(suite.Descendants("failure").Count()));
            Assert.That(Count(suite, "errors"), Is.EqualTo(suite.Descendants("error").Count()));
            Assert.That(Count(suite, "skipped"), Is.EqualTo(suite.Descendants("skipped").Count()));
            Assert.That(suite.Elements("testcase"), Has.All.Matches<XElement>(one =>
                one!.Attribute("classname")!.Value == suite.Attribute("name")!.Value));
        }
    }

    [Test]
    public void Failure_TellsRuleTimeReasonAndReplay()
    {
        XElement failure = XDocument.Parse(JUnitFile.ToXml(_runs[..1])).Descendants("failure").Single();

        Assert.That(failure.Attribute("type")!.Value, Is.EqualTo("L3"));
        Assert.That(failure.Attribute("message")!.Value, Does.StartWith("L3 violated at 8:20:20.400:").And.EndsWith(
            "(and L1)"));
        Assert.That(failure.Value, Does.Contain("L1 violated at 8:20:32.200").And.Contain(
            "Replay: sleepsim replay \"out/naive/scenario.yaml\" --engine naive"));
    }

    [TestCase("\0\u0001\u001b[31m\uFFFF", "\uFFFD\uFFFD\uFFFD[31m\uFFFD",
        TestName = "ControlCharacters_AreReplaced")]
    [TestCase("whole \ud83d\ude00 pair", "whole \ud83d\ude00 pair")]
    [TestCase("]]></failure><testcase name=\"x\"/>&amp;", "]]></failure><testcase name=\"x\"/>&amp;")]
    public void TextThatXmlCannotHold_IsReplaced(string text, string expected)
    {
        ReportedRun hostile = Runs.Hostile(_runs[0], text);

        XElement root = XDocument.Parse(JUnitFile.ToXml([hostile])).Root!;

        Assert.That(root.Descendants("testcase").Single().Attribute("name")!.Value, Is.EqualTo(expected));
        Assert.That(root.Descendants("failure").Single().Value, Does.Contain(expected));
    }

    // Not a test case: metadata cannot hold half of a pair either.
    [Test]
    public void HalfOfASurrogatePair_IsReplaced() =>
        TextThatXmlCannotHold_IsReplaced("half " + '\ud83d' + " pair", "half \uFFFD pair");

    [Test]
    public void NoRun_IsAnEmptyFile() =>
        Assert.That(XDocument.Parse(JUnitFile.ToXml([])).Root!.Elements(), Is.Empty);

    private static IEnumerable<string> Offences(XElement element)
    {
        (string Element, string[] Must, string[] May, string[] Inside) known =
            _schema.FirstOrDefault(one => one.Element == element.Name.LocalName);
        if (known.Element is null) return [$"<{element.Name}> is not in the schema"];
        string[] names = [.. element.Attributes().Select(static one => one.Name.LocalName)];
        return
        [
            .. known.Must.Except(names).Select(name => $"<{element.Name}> lacks '{name}'"),
            .. names.Except(known.Must).Except(known.May).Select(name => $"<{element.Name}> has '{name}'"),
            .. element.Elements().Select(static one => one.Name.LocalName).Except(known.Inside)
                .Select(name => $"<{element.Name}> contains <{name}>"),
        ];
    }

    private static int Count(XElement suite, string attribute) =>
        int.Parse(suite.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
