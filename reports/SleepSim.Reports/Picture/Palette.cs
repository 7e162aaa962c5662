using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The colours of meanings, on light or on dark paper. The strong ones are Okabe and Ito's, which colour-blind
/// eyes tell apart, darkened on light paper where they would be too pale; a pale fill has an edge that is not; what is
/// broken is also hatched or crossed, never only red.</summary>
internal sealed class Palette
{
    private readonly SortedDictionary<Tone, ToneColors> _tones;

    public Palette(SortedDictionary<Tone, ToneColors> tones) => _tones = tones;

    public required SKColor Paper { get; init; }

    public required SKColor LanePaper { get; init; }

    public required SKColor Ink { get; init; }

    public required SKColor SoftInk { get; init; }

    /// <summary>Lines that must not stand out.</summary>
    public required SKColor Grid { get; init; }

    public required SKColor Good { get; init; }

    public required SKColor Bad { get; init; }

    public required SKColor Warning { get; init; }

    public required SKColor Blue { get; init; }

    public required SKColor Sky { get; init; }

    public required SKColor Purple { get; init; }

    public required SKColor Neutral { get; init; }

    /// <summary>Text on <see cref="Good"/>, <see cref="Bad"/> and the chip of a verdict.</summary>
    public required SKColor OnStrong { get; init; }

    /// <summary>Over all lanes while a fault lasts; nearly transparent.</summary>
    public required SKColor FaultShade { get; init; }

    /// <summary>Over the lanes in gaps.</summary>
    public required SKColor AsleepVeil { get; init; }

    public required SKColor SilentVeil { get; init; }

    public required SKColor QuietVeil { get; init; }

    public required SKColor OnAsleepVeil { get; init; }

    public required SKColor OnSilentVeil { get; init; }

    /// <summary>The colours of a span.</summary>
    public ToneColors Of(Tone tone) => _tones.TryGetValue(tone, out ToneColors? colors)
        ? colors
        : throw new ArgumentOutOfRangeException(nameof(tone), tone, "Expected a tone.");

    /// <summary>The colour of a mark.</summary>
    public SKColor Of(MarkKind kind) => kind switch
    {
        MarkKind.Operation => Ink,
        MarkKind.Told => SoftInk,
        MarkKind.Initiation => Blue,
        MarkKind.Retry or MarkKind.EchoLate => Warning,
        MarkKind.Response or MarkKind.EchoAnswered => Good,
        MarkKind.SocketOpened or MarkKind.EchoBlocked => Neutral,
        MarkKind.SocketError or MarkKind.Fault or MarkKind.Refused => Bad,
        MarkKind.Forgotten or MarkKind.EchoUnanswered or MarkKind.HandshakeLost => Bad,
        MarkKind.EchoOutside => Purple,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a kind of mark."),
    };

    /// <summary>The colour of a verdict.</summary>
    public SKColor Of(Outcome verdict) => verdict switch
    {
        Outcome.Holds => Good,
        Outcome.NotJudged => SoftInk,
        Outcome.Violated => Bad,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Expected holds, not judged or violated."),
    };

    /// <summary>The colours of a part of a recovery.</summary>
    public ToneColors Of(RecoveryPart part) => part switch
    {
        RecoveryPart.OperatingSystem => new ToneColors(Neutral, Neutral, Ink),
        RecoveryPart.Engine => new ToneColors(Blue, Blue, Ink),
        RecoveryPart.Network => Of(Tone.Network),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Expected a part of a recovery."),
    };

    /// <summary>The veil of a gap.</summary>
    public SKColor VeilOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Asleep => AsleepVeil,
        SegmentKind.Silent => SilentVeil,
        _ => QuietVeil,
    };

    /// <summary>The colour of text on a veil.</summary>
    public SKColor TextOn(SegmentKind kind) => kind switch
    {
        SegmentKind.Asleep => OnAsleepVeil,
        SegmentKind.Silent => OnSilentVeil,
        _ => SoftInk,
    };
}
