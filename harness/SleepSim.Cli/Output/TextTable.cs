using Spectre.Console;

namespace SleepSim.Cli;

/// <summary>A table of short cells. On a screen it has colours and a frame; elsewhere it is plain aligned text of
/// bounded width, one line a row.</summary>
internal sealed class TextTable(params TableColumn[] columns)
{
    private const string Gap = "  ";
    private const int FramePerColumn = 3;
    private const int FrameAround = 1;

    private readonly List<TableCell[]> _rows = [];

    /// <summary>Adds a row with a cell for each column.</summary>
    public void Add(params TableCell[] cells)
    {
        if (cells.Length != columns.Length)
            throw new ArgumentException($"Found {cells.Length} cells, expected {columns.Length}.", nameof(cells));
        _rows.Add(cells);
    }

    /// <summary>Writes the table.</summary>
    public void Write(Terminal terminal)
    {
        int[] shown = [.. Enumerable.Range(0, columns.Length)];
        if (!terminal.OutputIsScreen)
        {
            WritePlain(terminal.Output, shown);
            return;
        }

        IAnsiConsole screen =
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Output) });
        shown = FitInto(screen.Profile.Width, shown);
        screen.Write(Framed(shown));
        if (shown.Length < columns.Length)
            terminal.Output.WriteLine("A wider window also shows: " + string.Join(", ", Heads(shown)) + ".");
    }

    private void WritePlain(TextWriter output, int[] shown)
    {
        output.WriteLine(Line(shown, i => columns[i].Head));
        output.WriteLine(Line(shown, i => new string('-', WidthOf(i))));
        foreach (TableCell[] row in _rows) output.WriteLine(Line(shown, i => row[i].Text));
    }

    private string Line(int[] shown, Func<int, string> cell) => string.Join(Gap, shown.Select(i =>
    {
        int width = WidthOf(i);
        string text = Cut(cell(i), width);
        return columns[i].AlignRight ? text.PadLeft(width) : text.PadRight(width);
    })).TrimEnd();

    private int WidthOf(int column)
    {
        int longest = _rows.Select(row => row[column].Text.Length).Append(columns[column].Head.Length).Max();
        return Math.Min(columns[column].WidthMax, longest);
    }

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    private int[] FitInto(int width, int[] shown)
    {
        while (shown.Sum(i => WidthOf(i) + FramePerColumn) + FrameAround > width)
        {
            int leastWanted = shown.MaxBy(i => columns[i].Dispensable);
            if (columns[leastWanted].Dispensable == 0) break;
            shown = [.. shown.Where(i => i != leastWanted)];
        }

        return shown;
    }

    private IEnumerable<string> Heads(int[] shown) =>
        columns.Where((_, i) => !shown.Contains(i)).Select(column => column.Head);

    private Table Framed(int[] shown)
    {
        Table table = new() { Border = TableBorder.Rounded };
        foreach (TableColumn column in shown.Select(i => columns[i]))
        {
            Spectre.Console.TableColumn framed = new(new Text(column.Head, new Style(decoration: Decoration.Bold)));
            table.AddColumn(column.AlignRight ? framed.RightAligned() : framed);
        }

        foreach (TableCell[] row in _rows)
            table.AddRow(shown.Select(i => new Text(Cut(row[i].Text, WidthOf(i)), StyleOf(row[i].Tone))));
        return table;
    }

    private static Style StyleOf(CellTone tone) => tone switch
    {
        CellTone.Good => new Style(Color.Green),
        CellTone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        CellTone.Doubtful => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
