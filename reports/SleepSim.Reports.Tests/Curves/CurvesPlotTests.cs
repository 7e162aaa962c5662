using System.Xml.Linq;

namespace SleepSim.Reports.Tests.Curves;

public sealed class CurvesPlotTests
{
    private static CurvesModel Model => CurvesModel.Of("Time to recover", Measurements.TwoDesigns);

    [Test]
    public void SameModelTwice_SameBytes()
    {
        (string Curves, byte[] CurvesPng, string Parts, byte[] PartsPng) once = Draw(), again = Draw();
        Assert.Multiple(() =>
        {
            Assert.That(again.Curves, Is.EqualTo(once.Curves));
            Assert.That(again.CurvesPng, Is.EqualTo(once.CurvesPng));
            Assert.That(again.Parts, Is.EqualTo(once.Parts));
            Assert.That(again.PartsPng, Is.EqualTo(once.PartsPng));
        });
    }

    [Test]
    public void Svg_NamesEverySeriesAndHasAViewBox()
    {
        XDocument document = XDocument.Parse(CurvesPlot.Svg(Model));
        string[] texts = [.. Texts(document).Select(static text => text.Value)];
        Assert.Multiple(() =>
        {
            Assert.That(document.Root!.Attribute("viewBox")!.Value, Does.StartWith("0 0 1200 "));
            Assert.That(texts, Does.Contain("hasty").And.Contains("patient").And.Contains("never"));
        });
    }

    [Test]
    public void EveryText_LiesWithinThePicture()
    {
        foreach (string svg in new[] { CurvesPlot.Svg(Model), CurvesPlot.Svg(CurvesModel.ByFaultClass("By trouble",
            Measurements.TwoDesigns)), PartsPlot.Svg(PartsModel.Of("Parts", Measurements.TwoDesigns)) })
        {
            foreach (XElement text in Texts(XDocument.Parse(svg)))
            {
                float left = Number(text, "x"), right = left + Number(text, "textLength");
                Assert.That(left, Is.GreaterThanOrEqualTo(0), text.Value);
                Assert.That(right, Is.LessThanOrEqualTo(1_200), text.Value);
            }
        }
    }

    [Test]
    public void HostileName_StaysText()
    {
        MeasuredSeries hostile = Measurements.TwoDesigns[0] with { Name = "</text><script>alert(1)</script>" };
        Assert.That(CurvesPlot.Svg(CurvesModel.Of("x", [hostile])), Does.Not.Contain("<script"));
    }

    private static (string Curves, byte[] CurvesPng, string Parts, byte[] PartsPng) Draw()
    {
        PartsModel parts = PartsModel.Of("Parts", Measurements.TwoDesigns);
        return (CurvesPlot.Svg(Model), CurvesPlot.Png(Model), PartsPlot.Svg(parts), PartsPlot.Png(parts));
    }

    private static IEnumerable<XElement> Texts(XDocument document) =>
        document.Descendants().Where(static element => element.Name.LocalName == "text");

    private static float Number(XElement element, string attribute) => float.Parse(
        element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
