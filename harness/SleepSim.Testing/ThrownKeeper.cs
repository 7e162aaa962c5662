namespace SleepSim.Testing;

/// <summary>Keeps what an engine threw. Belongs to one run.</summary>
internal sealed class ThrownKeeper
{
    private const int LengthMax = 8_000;

    /// <summary>The last exception with its stack; empty for none.</summary>
    public string Text { get; private set; } = "";

    public void Take(Exception thrown)
    {
        string text = thrown.ToString();
        Text = text.Length <= LengthMax ? text : text[..LengthMax] + " ...";
    }
}
