using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The colours of meanings. The strong ones are Okabe and Ito's, which colour-blind eyes tell apart; day and
/// night differ in lightness; what is broken is also hatched or crossed, never only red.</summary>
internal static class Theme
{
    public static readonly SKColor Paper = new(0xFF, 0xFF, 0xFF);
    public static readonly SKColor LanePaper = new(0xF6, 0xF7, 0xF9);
    public static readonly SKColor Ink = new(0x1B, 0x24, 0x35);
    public static readonly SKColor SoftInk = new(0x5A, 0x65, 0x78);
    public static readonly SKColor Grid = new(0xDF, 0xE3, 0xE9);
    public static readonly SKColor Good = new(0x00, 0x9E, 0x73);
    public static readonly SKColor Bad = new(0xD5, 0x5E, 0x00);
    public static readonly SKColor Warning = new(0xE6, 0x9F, 0x00);
    public static readonly SKColor Blue = new(0x00, 0x72, 0xB2);
    public static readonly SKColor Sky = new(0x56, 0xB4, 0xE9);
    public static readonly SKColor Purple = new(0xCC, 0x79, 0xA7);
    public static readonly SKColor Neutral = new(0x8A, 0x93, 0xA1);

    /// <summary>The part of the operating system in a recovery.</summary>
    public static readonly SKColor OperatingSystem = new(0x7C, 0x88, 0x9B);

    private static readonly SKColor Day = new(0xF7, 0xD8, 0x6A);
    private static readonly SKColor Dusk = new(0x7D, 0x8F, 0xC4);
    private static readonly SKColor Night = new(0x25, 0x31, 0x52);

    /// <summary>The colour of a span.</summary>
    public static SKColor Of(Tone tone) => tone switch
    {
        Tone.FullWake or Tone.FallingAsleep => Day,
        Tone.DarkWake => Dusk,
        Tone.Asleep => Night,
        Tone.Network => Sky,
        Tone.Usable => Blue,
        Tone.Outage => Bad,
        Tone.Disconnected => new SKColor(0xD3, 0xD7, 0xDD),
        Tone.Connecting => new SKColor(0xA9, 0xD8, 0xF3),
        Tone.Connected => Good,
        Tone.Reasserting => Warning,
        Tone.Disconnecting => new SKColor(0xA7, 0xAE, 0xB9),
        Tone.FalseConnected => new SKColor(0xFB, 0xE3, 0xD3),
        Tone.Engine => new SKColor(0xE3, 0xE7, 0xF1),
        Tone.Calm => new SKColor(0xDC, 0xEF, 0xE8),
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "Expected a tone."),
    };

    /// <summary>The colour of text on a span.</summary>
    public static SKColor TextOn(Tone tone) => tone switch
    {
        Tone.Asleep or Tone.Usable or Tone.Outage or Tone.Connected => Paper,
        _ => Ink,
    };

    /// <summary>The colour of lines over a span that is hatched; null for one that is not.</summary>
    public static SKColor? HatchOf(Tone tone) => tone switch
    {
        Tone.FalseConnected => Bad,
        Tone.FallingAsleep => Night,
        _ => null,
    };

    /// <summary>The colour of a mark.</summary>
    public static SKColor Of(MarkKind kind) => kind switch
    {
        MarkKind.Operation => Ink,
        MarkKind.Told => SoftInk,
        MarkKind.Initiation => Blue,
        MarkKind.Retry => Warning,
        MarkKind.Response or MarkKind.EchoAnswered => Good,
        MarkKind.SocketOpened or MarkKind.EchoBlocked => Neutral,
        MarkKind.SocketError or MarkKind.Fault or MarkKind.Refused => Bad,
        MarkKind.Forgotten or MarkKind.EchoUnanswered => Bad,
        MarkKind.EchoOutside => Purple,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a kind of mark."),
    };

    /// <summary>The colour of a verdict.</summary>
    public static SKColor Of(Outcome verdict) => verdict switch
    {
        Outcome.Holds => Good,
        Outcome.NotJudged => SoftInk,
        Outcome.Violated => Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Expected holds, not judged or violated."),
    };
}
