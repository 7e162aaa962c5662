using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The recoveries: a bar in the colours of its parts, between two posts.</summary>
internal sealed class BracketsPart(PictureLayout layout) : PicturePart(layout)
{
    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        foreach (Bracket bracket in Layout.Model.Brackets) DrawBracket(ink, bracket);
    }

    private void DrawBracket(Ink ink, Bracket bracket)
    {
        // A gap says in words how many recoveries it hides.
        if (Layout.IsHidden(bracket)) return;
        float from = Layout.X(bracket.From), to = Math.Max(Layout.X(bracket.To), from + 2);
        float top = Layout.RecoveryBar, bottom = top + PictureLayout.BracketBar;
        if (bracket.Recovered)
        {
            float usable = Layout.X(bracket.UsableAt ?? bracket.From), network = Layout.X(bracket.EngineUntil);
            DrawPart(RecoveryPart.OperatingSystem, from, usable);
            DrawPart(RecoveryPart.Engine, usable, network);
            DrawPart(RecoveryPart.Network, network, to);
            ink.Line(to, top - 3, to, bottom + 2, ink.Colors.Ink, 1.5f);
        }
        else
        {
            SKRect area = new(from, top + 2, to, bottom - 2);
            ToneColors colors = ink.Colors.Of(Tone.FalseConnected);
            ink.Fill(area, colors.Fill);
            ink.Hatch(area, ink.Colors.Bad);
        }

        ink.Line(from, top - 3, from, bottom + 2, ink.Colors.Ink, 1.5f);

        void DrawPart(RecoveryPart part, float left, float right)
        {
            ToneColors colors = ink.Colors.Of(part);
            if (right > left) ink.Box(new SKRect(left, top + 2, right, bottom - 2), colors.Fill, colors.Edge);
        }
    }
}
