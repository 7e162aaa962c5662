using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The shapes of marks. Each kind has its own, so that no meaning hangs on colour alone.</summary>
internal static class MarkDrawing
{
    /// <summary>How far a mark reaches to either side of its moment, at most.</summary>
    public const float Reach = 5;

    /// <summary>How far above its moment's line a mark has its own middle: what is sent stands above, what comes of it
    /// below.</summary>
    public static float MiddleOf(MarkKind kind) => kind switch
    {
        MarkKind.Initiation or MarkKind.Retry => 4,
        MarkKind.Response or MarkKind.HandshakeLost => -4,
        _ => 0,
    };

    /// <summary>One mark between two heights.</summary>
    public static void Draw(Ink ink, MarkKind kind, float x, float top, float bottom, int level = 100)
    {
        SKColor color = ink.Colors.Of(kind);
        float y = (top + bottom) / 2;
        switch (kind)
        {
            case MarkKind.Operation:
                ink.Shape(color, new(x, y - 6), new(x + Reach, y), new(x, y + 6));
                break;
            case MarkKind.Told:
                ink.Shape(color, new(x - 4, y - 4), new(x + 4, y - 4), new(x, y + 4));
                break;
            case MarkKind.Initiation:
                ink.Shape(color, new(x - Reach, y - 0.5f), new(x + Reach, y - 0.5f), new(x, y - 8));
                break;
            case MarkKind.Retry:
                DrawHollow(ink, color, x, y);
                break;
            case MarkKind.Response:
                ink.Shape(color, new(x - Reach, y + 0.5f), new(x + Reach, y + 0.5f), new(x, y + 8));
                break;
            case MarkKind.HandshakeLost:
                ink.Cross(x, y + 4, 3, color, 2);
                break;
            case MarkKind.SocketOpened:
                ink.Fill(new SKRect(x - 3, y - 3, x + 3, y + 3), color);
                break;
            case MarkKind.SocketError or MarkKind.Refused:
                ink.Cross(x, y, 4, color, 2);
                break;
            case MarkKind.Fault or MarkKind.Forgotten:
                ink.Shape(color, new(x, y - 6), new(x + Reach, y), new(x, y + 6), new(x - Reach, y));
                break;
            default:
                DrawStem(ink, kind, x, top, bottom, level);
                break;
        }
    }

    private static void DrawHollow(Ink ink, SKColor color, float x, float y) => ink.Strokes(
        [
            (new SKPoint(x - 4, y - 1), new SKPoint(x + 4, y - 1)),
            (new SKPoint(x + 4, y - 1), new SKPoint(x, y - 7.5f)),
            (new SKPoint(x, y - 7.5f), new SKPoint(x - 4, y - 1)),
        ], color, 1.5f);

    // Packets of applications: a stem, and a head that says what became of them.
    private static void DrawStem(Ink ink, MarkKind kind, float x, float top, float bottom, int level)
    {
        SKColor color = ink.Colors.Of(kind);
        float head = bottom - (bottom - top) * level / 100;
        ink.Line(x, bottom, x, head, color, kind == MarkKind.EchoLate ? 1.2f : 2);
        switch (kind)
        {
            case MarkKind.EchoUnanswered:
                ink.Cross(x, head + 3, 3, color, 2);
                break;
            case MarkKind.EchoOutside:
                ink.Shape(color, new(x - 4, head + 6), new(x + 4, head + 6), new(x, head - 1));
                break;
            case MarkKind.EchoLate:
                ink.Line(x - 3, head, x + 3, head, color, 1.5f);
                break;
            case MarkKind.EchoBlocked:
                ink.Line(x - 3, head, x + 3, head, color, 2.5f);
                break;
        }
    }
}
