using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The recoveries: a bar in the colours of its parts, between two posts, with its label below.</summary>
internal sealed class BracketsPart(PictureLayout layout) : PicturePart
{
    protected override void Draw(Ink ink)
    {
        foreach (Bracket bracket in layout.Model.Brackets) DrawBracket(ink, bracket);
        foreach (PlacedLabel label in layout.BracketLabels)
        {
            float y = layout.RecoveryBar + PictureLayout.BracketBar + 5 + (label.Row + 0.5f) * PictureLayout.LabelRow;
            ink.Text(label.Text, label.Left, y, Theme.Ink);
        }
    }

    private void DrawBracket(Ink ink, Bracket bracket)
    {
        // A gap says in words how many recoveries it hides.
        TimeSegment segment = layout.Model.Time.SegmentOf(bracket.From);
        if (segment.IsGap && bracket.To <= segment.To && layout.Model.Brackets.Count > 1) return;
        float from = layout.X(bracket.From), to = Math.Max(layout.X(bracket.To), from + 2);
        float top = layout.RecoveryBar, bottom = top + PictureLayout.BracketBar;
        if (bracket.Recovered)
        {
            float usable = layout.X(bracket.UsableAt ?? bracket.From), network = layout.X(bracket.EngineUntil);
            ink.Fill(new SKRect(from, top + 3, usable, bottom - 3), Theme.OperatingSystem);
            ink.Fill(new SKRect(usable, top + 3, network, bottom - 3), Theme.Purple);
            ink.Fill(new SKRect(network, top + 3, to, bottom - 3), Theme.Sky);
            ink.Line(to, top - 4, to, bottom + 2, Theme.Ink, 2);
        }
        else
        {
            SKRect area = new(from, top + 3, to, bottom - 3);
            ink.Fill(area, Theme.Of(Tone.FalseConnected));
            ink.Hatch(area, Theme.Bad);
        }

        ink.Line(from, top - 4, from, bottom + 2, Theme.Ink, 2);
    }
}
