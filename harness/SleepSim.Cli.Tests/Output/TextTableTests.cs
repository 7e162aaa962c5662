using SleepSim.Reports.Tests;

namespace SleepSim.Cli.Tests.Output;

public sealed class TextTableTests
{
    [Test]
    public void PipedTable_IsPlainAlignedText()
    {
        TextTable table =
            new(new TableColumn("name", WidthMax: 12), new TableColumn("count", AlignRight: true), new TableColumn(""));
        table.Add("short", "1", new TableCell("x", CellTone.Bad));
        table.Add("much too long a name", "1,204", "");
        StringWriter output = new() { NewLine = "\n" };

        table.Write(new Terminal(output, TextWriter.Null, false, false, CancellationToken.None));

        Verified.Matches(output.ToString());
    }

    [Test]
    public void WrongNumberOfCells_Throws() =>
        Assert.That(() => new TextTable(new TableColumn("a")).Add("1", "2"), Throws.ArgumentException);
}
