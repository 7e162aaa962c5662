namespace SleepSim.Reports;

/// <summary>The shape of a mark, for the picture made here and for the one that the script draws.</summary>
/// <param name="Path">Relative to its point, as an SVG path; for a bar what stands on its top; may be empty.</param>
/// <param name="IsBar">It stands on the bottom of its row, as high as its level.</param>
/// <param name="IsLine">It is drawn with a pen, not filled.</param>
internal sealed record PageShape(string Path, bool IsBar, bool IsLine)
{
    /// <summary>The shape of a kind of mark.</summary>
    public static PageShape Of(MarkKind kind) => kind switch
    {
        MarkKind.Operation => Filled("m0-8 7 8-7 8z"),
        MarkKind.Told => Filled("m-5-5h10l-5 10z"),
        MarkKind.Initiation or MarkKind.Retry => Filled("m-11-7 11 7-11 7z"),
        MarkKind.Response => Filled("m11-7-11 7 11 7z"),
        MarkKind.SocketOpened => Filled("m-4-4h8v8h-8z"),
        MarkKind.SocketError or MarkKind.Refused => new PageShape("m-5-5 10 10m0-10-10 10", false, true),
        MarkKind.EchoAnswered => Bar(""),
        MarkKind.HandshakeLost => new PageShape("m-8-5v10m3-10 10 10m0-10-10 10", false, true),
        MarkKind.EchoUnanswered => Bar("m-3.5 0 7 7m0-7-7 7"),
        MarkKind.EchoLate => Bar("a3 3 0 1 0 .1 0"),
        MarkKind.EchoOutside => Bar("m-4 6 4-6 4 6"),
        MarkKind.EchoBlocked => Bar("m-4 0h8"),
        _ => Filled("m0-7 7 7-7 7-7-7z"),
    };

    /// <summary>The path of a mark in a row.</summary>
    public string At(double x, double top, double bottom, int level)
    {
        if (!IsBar) return $"M{PageHtml.Number(x)} {PageHtml.Number((top + bottom) / 2)}{Path}";
        double height = (bottom - top) * level / 100;
        string bar = $"M{PageHtml.Number(x)} {PageHtml.Number(bottom)}v-{PageHtml.Number(height)}";
        return bar + Path;
    }

    private static PageShape Filled(string path) => new(path, false, false);

    private static PageShape Bar(string top) => new(top, true, true);
}
