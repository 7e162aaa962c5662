using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>All text of a picture. What would touch other text, or a shape that must stay visible, or leave the
/// picture, is not taken.</summary>
internal sealed class TextField(float width)
{
    // Fractions of a pixel come from rounding and are no touch.
    private const float Slack = 0.25f;

    private readonly List<PlacedText> _texts = [];
    private readonly List<SKRect> _taken = [];

    /// <summary>What was taken, in that order.</summary>
    public IReadOnlyList<PlacedText> Texts => _texts;

    /// <summary>How many labels found no room at all.</summary>
    public int Dropped { get; private set; }

    /// <summary>Keeps text out of an area.</summary>
    public void Block(SKRect area) => _taken.Add(area);

    /// <summary>Whether an area is free.</summary>
    public bool IsFree(SKRect area)
    {
        if (area.Left < -Slack || area.Right > width + Slack || area.Top < -Slack) return false;
        foreach (SKRect other in _taken)
        {
            if (area.Left < other.Right - Slack && other.Left < area.Right - Slack
                && area.Top < other.Bottom - Slack && other.Top < area.Bottom - Slack) return false;
        }

        return true;
    }

    /// <summary>Takes a text if its place is free.</summary>
    public bool TryAdd(PlacedText text)
    {
        if (text.Text.Length == 0 || !IsFree(text.Box)) return false;
        _texts.Add(text);
        _taken.Add(text.Box);
        return true;
    }

    /// <summary>Takes a text that always has room by the way the picture is laid out, else counts it.</summary>
    public void Add(PlacedText text)
    {
        if (text.Text.Length > 0 && !TryAdd(text)) Drop();
    }

    /// <summary>Counts labels that nothing else stands for.</summary>
    public void Drop(int count = 1) => Dropped += count;
}
