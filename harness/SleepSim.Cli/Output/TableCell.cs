namespace SleepSim.Cli;

/// <summary>A cell of a table.</summary>
internal readonly record struct TableCell(string Text, CellTone Tone = CellTone.Plain)
{
    public static implicit operator TableCell(string text) => new(text);
}
