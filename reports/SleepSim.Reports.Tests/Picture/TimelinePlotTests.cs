using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SleepSim.Reports.Tests;

public sealed class TimelinePlotTests
{

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void SameTimelineTwice_SameBytes(string sample)
    {
        TimelineModel one = ModelOf(sample), other = ModelOf(sample);
        Assert.Multiple(() =>
        {
            Assert.That(TimelinePlot.Svg(one), Is.EqualTo(TimelinePlot.Svg(other)));
            Assert.That(TimelinePlot.Png(one), Is.EqualTo(TimelinePlot.Png(other)));
        });
    }

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void Svg_NamesEveryLane(string sample)
    {
        List<string> texts = Texts(sample);
        Assert.Multiple(() =>
        {
            foreach (string lane in (string[])["Scenario", "Power", "Network", "VPN status", "Engine", "Echoes",
                "Recovery"])
                Assert.That(texts, Does.Contain(lane));
        });
    }

    [TestCase("night", "2.31 s = OS 2.20 + engine 0.03 + network 0.08")]
    [TestCase("dead-night", "never recovered in 30 m")]
    [TestCase("day", "41.00 s = OS 2.20 + engine 38.72 + network 0.08")]
    public void Svg_HasALabelForTheRecovery(string sample, string label) =>
        Assert.That(Texts(sample), Has.Exactly(1).EqualTo(label));

    [Test]
    public void Svg_NamesFontWithFallback()
    {
        string? family = Document("night").Root!.Attribute("font-family")?.Value;
        Assert.That(family, Does.StartWith("Inter,").And.EndsWith("sans-serif"));
    }

    [Test]
    public void Text_LargeEnoughToRead()
    {
        IEnumerable<int> sizes = Document("troubles").Descendants()
            .Where(static element => element.Name.LocalName == "text")
            .Select(static element => int.Parse(element.Attribute("font-size")!.Value,
                System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(sizes, Is.All.GreaterThanOrEqualTo(12));
    }

    // Bytes that were accepted on one machine are the bytes of every machine.
    [Test]
    public void Svg_AsAccepted() => Verified.Matches(TimelinePlot.Svg(ModelOf("three-seconds")), extension: "svg");

    [Test]
    public void Svg_SameInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture, foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = "#";
        foreign.NumberFormat.NumberGroupSeparator = "~";
        foreign.NumberFormat.NegativeSign = "minus";
        string here = TimelinePlot.Svg(ModelOf("faults"));
        try
        {
            CultureInfo.CurrentCulture = foreign;
            Assert.That(TimelinePlot.Svg(ModelOf("faults")), Is.EqualTo(here));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase("</text><script>alert(1)</script>")]
    [TestCase("\"><img onerror='x' src=y>")]
    [TestCase("]]> & --> \u0000\u0007\ufffe \ud800 end")]
    [TestCase("line\nand\ttab")]
    public void HostileNames_AreOnlyWords(string name)
    {
        TimelineHeading heading = new(name, name, Outcome.Holds, name);
        Story story = new Story().Begin("hostile", "x").Operation(1, 0, name).End(5);
        story.Violations.Add(new Violation(Story.At(2), "S1", name));
        TimelineModel model = TimelineModel.Of(story.Records, [], story.Violations, heading);
        XDocument document = XDocument.Parse(TimelinePlot.Svg(model));
        Assert.Multiple(() =>
        {
            Assert.That(document.Descendants().Select(static element => element.Name.LocalName).Distinct(),
                Is.SubsetOf((string[])["svg", "title", "rect", "path", "text"]));
            Assert.That(TimelinePlot.Png(model), Is.Not.Empty);
        });
    }

    [TestCaseSource(typeof(Stories), nameof(Stories.Names))]
    public void Themes_SameWordsInOtherColours(string sample)
    {
        string light = TimelinePlot.Svg(ModelOf(sample)), dark = TimelinePlot.Svg(ModelOf(sample), Theme.Dark);
        Assert.Multiple(() =>
        {
            Assert.That(SvgTexts.Of(dark), Is.EqualTo(SvgTexts.Of(light)));
            Assert.That(dark, Is.Not.EqualTo(light));
            Assert.That(light, Is.EqualTo(TimelinePlot.Svg(ModelOf(sample), Theme.Light)));
        });
    }

    [Test]
    public void EveryViolation_HasAFlag()
    {
        List<string> texts = Texts("troubles");
        Assert.That(texts.Where(static text => Regex.IsMatch(text, "^S[0-9]+ ")), Has.Exactly(3).Items);
    }

    [Test]
    public void Png_TwelveHundredWide()
    {
        byte[] png = TimelinePlot.Png(ModelOf("night"));
        Assert.Multiple(() =>
        {
            Assert.That(png[1..4], Is.EqualTo("PNG"u8.ToArray()));
            Assert.That(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), Is.EqualTo(1_200));
        });
    }

    [Test]
    public void Fonts_ComeFromTheAssembly() => Assert.Multiple(() =>
    {
        Assert.That(Typefaces.Regular.FamilyName, Does.StartWith("Inter"));
        Assert.That(Typefaces.SemiBold.FamilyName, Does.StartWith("Inter"));
    });

    private static List<string> Texts(string sample) =>
    [
        .. Document(sample).Descendants().Where(static element => element.Name.LocalName == "text")
            .Select(static element => element.Value.Trim()),
    ];

    private static XDocument Document(string sample) => XDocument.Parse(TimelinePlot.Svg(ModelOf(sample)));

    private static TimelineModel ModelOf(string sample) =>
        Stories.Named(sample).Timeline("engine", Outcome.Holds, "A question?");
}
