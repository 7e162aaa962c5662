using SkiaSharp;

namespace SleepSim.Reports.Tests;

public sealed class ThemeTests
{
    // WCAG 2.2, success criteria 1.4.3 and 1.4.11.
    private const double TextMin = 4.5, ShapeMin = 3;

    private static readonly Theme[] Themes = [Theme.Light, Theme.Dark];

    [TestCaseSource(nameof(Themes))]
    public void Words_StandOutFromPaperLanesAndFaults(Theme theme)
    {
        Palette colors = theme.Palette;
        Assert.Multiple(() =>
        {
            foreach (SKColor paper in Papers(colors))
            {
                Assert.That(Contrast.Between(colors.Ink, paper), Is.GreaterThanOrEqualTo(TextMin));
                Assert.That(Contrast.Between(colors.SoftInk, paper), Is.GreaterThanOrEqualTo(TextMin));
            }
        });
    }

    [TestCaseSource(nameof(Themes))]
    public void WordsOnSpans_StandOut(Theme theme) => Assert.Multiple(() =>
    {
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            ToneColors colors = theme.Palette.Of(tone);
            Assert.That(Contrast.Between(colors.Text, colors.Fill), Is.GreaterThanOrEqualTo(TextMin), $"{tone}");
        }
    });

    [TestCaseSource(nameof(Themes))]
    public void WordsOnVerdictsAndFlags_StandOut(Theme theme) => Assert.Multiple(() =>
    {
        Palette colors = theme.Palette;
        foreach (Outcome verdict in Enum.GetValues<Outcome>())
            Assert.That(Contrast.Between(colors.OnStrong, colors.Of(verdict)), Is.GreaterThanOrEqualTo(TextMin));
        Assert.That(Contrast.Between(colors.OnStrong, colors.Bad), Is.GreaterThanOrEqualTo(TextMin));
    });

    // Whatever lies under a veil, its words must stand out.
    [TestCaseSource(nameof(Themes))]
    public void WordsOfGaps_StandOut(Theme theme) => Assert.Multiple(() =>
    {
        Palette colors = theme.Palette;
        SKColor[] below = [.. Papers(colors), .. Enum.GetValues<Tone>().Select(tone => colors.Of(tone).Fill)];
        foreach (SegmentKind kind in Enum.GetValues<SegmentKind>().Where(static kind => kind != SegmentKind.ToScale))
        {
            foreach (SKColor color in below)
            {
                SKColor veil = Contrast.Over(colors.VeilOf(kind), color);
                SKColor shaded = Contrast.Over(colors.FaultShade, veil);
                Assert.That(Contrast.Between(colors.TextOn(kind), veil), Is.GreaterThanOrEqualTo(TextMin), $"{kind}");
                Assert.That(Contrast.Between(colors.TextOn(kind), shaded), Is.GreaterThanOrEqualTo(TextMin), $"{kind}");
            }
        }
    });

    // A pale fill is fine when its edge is not.
    [TestCaseSource(nameof(Themes))]
    public void Shapes_StandOutFromPaperLanesAndFaults(Theme theme) => Assert.Multiple(() =>
    {
        Palette colors = theme.Palette;
        foreach (SKColor paper in Papers(colors))
        {
            foreach (Tone tone in Enum.GetValues<Tone>())
            {
                double fill = Contrast.Between(colors.Of(tone).Fill, paper);
                double edge = Contrast.Between(colors.Of(tone).Edge, paper);
                Assert.That(Math.Max(fill, edge), Is.GreaterThanOrEqualTo(ShapeMin), $"{tone} on {paper}");
            }

            foreach (MarkKind kind in Enum.GetValues<MarkKind>())
                Assert.That(Contrast.Between(colors.Of(kind), paper), Is.GreaterThanOrEqualTo(ShapeMin),
                    $"{kind} on {paper}");
            foreach (RecoveryPart part in Enum.GetValues<RecoveryPart>())
                Assert.That(Contrast.Between(colors.Of(part).Edge, paper), Is.GreaterThanOrEqualTo(ShapeMin),
                    $"{part}");
        }
    });

    private static SKColor[] Papers(Palette colors) =>
    [
        colors.Paper, colors.LanePaper, Contrast.Over(colors.FaultShade, colors.Paper),
        Contrast.Over(colors.FaultShade, colors.LanePaper),
    ];
}
