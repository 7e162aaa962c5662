using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Scenario, engine, verdict, and the question.</summary>
internal sealed class HeaderPart(PictureLayout layout) : PicturePart
{
    private const float Left = 24, Middle = 36, NameSize = 25, EngineSize = 20;
    private const int EngineMax = 40;

    protected override void Draw(Ink ink)
    {
        TimelineHeading heading = layout.Model.Heading;
        string verdict = heading.Verdict.ToText();
        float width = Ink.Measure(verdict, EngineSize, bold: true) + 28;
        SKRect chip = new(layout.Width - Left - width, Middle - 17, layout.Width - Left, Middle + 17);
        ink.Fill(chip, Theme.Of(heading.Verdict), radius: 17);
        ink.Text(verdict, chip.MidX, Middle, Theme.Paper, EngineSize, bold: true, SKTextAlign.Center);

        string engine = "engine " + TextWrap.Cut(heading.Engine, EngineMax);
        float room = chip.Left - Left - 48 - Ink.Measure(engine, EngineSize);
        string scenario = TextWrap.Fit(heading.Scenario, room, NameSize, bold: true);
        ink.Text(scenario, Left, Middle, Theme.Ink, NameSize, bold: true);
        float after = Left + Ink.Measure(scenario, NameSize, bold: true) + 16;
        ink.Text(engine, after, Middle + 1, Theme.SoftInk, EngineSize);
        for (int i = 0; i < layout.Question.Count; i++)
            ink.Text(layout.Question[i], Left, PictureLayout.HeaderHeight + 6 + i * 22, Theme.SoftInk, 16);
    }
}
