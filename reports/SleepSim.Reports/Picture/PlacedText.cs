using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Text and its place.</summary>
/// <param name="Words">What it says; what cannot be drawn or written is replaced.</param>
/// <param name="Left">Its left end in pixels; of text that reads upwards, the middle of its line.</param>
/// <param name="Middle">The middle of its line in pixels from the top; of text that reads upwards, of its
/// length.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Upwards">It reads from the bottom to the top.</param>
internal sealed record PlacedText(
    string Words,
    float Left,
    float Middle,
    TextStyle Style,
    SKColor Color,
    bool Upwards = false)
{
    /// <summary>What it says, fit to be drawn and written as XML.</summary>
    public string Text { get; } = Letters.Printable(Words);

    /// <summary>How long it is, in pixels.</summary>
    public float Width { get; } = Letters.Width(Letters.Printable(Words), Style);

    /// <summary>The room it takes.</summary>
    public SKRect Box => Upwards
        ? new SKRect(Left - Style.Height / 2, Middle - Width / 2, Left + Style.Height / 2, Middle + Width / 2)
        : new SKRect(Left, Middle - Style.Height / 2, Left + Width, Middle + Style.Height / 2);
}
