using System.Text;
using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

public sealed class PageRecordsTests
{
    private static readonly string[] Samples = ["night", "dead-night", "dark-wakes", "day", "storm", "troubles"];

    [TestCaseSource(nameof(Samples))]
    public void EveryMark_HasARecordOfItsMoment(string sample)
    {
        ReportedRun run = SampleRuns.Named(sample);
        PageRecords records = new(run.Records);
        Assert.Multiple(() =>
        {
            foreach (Row row in run.Timeline().Lanes.SelectMany(static lane => lane.Rows))
                foreach (Mark mark in row.Marks)
                    Assert.That(records.Behind(mark)?.At, Is.EqualTo(mark.At), $"{mark}");
        });
    }

    [Test]
    public void TwoMarksOfAKindAtOneMoment_TakeTheirRecordsInOrder()
    {
        TraceRecord[] all = [new SocketErred(5, 1, "send", "EBADF"), new SocketErred(5, 2, "send", "EPIPE")];
        PageRecords records = new(all);
        Mark mark = new(5, MarkKind.SocketError, "");
        Assert.That(new[] { records.Behind(mark), records.Behind(mark) }, Is.EqualTo(all));
    }

    [TestCaseSource(nameof(Samples))]
    public void LineOfARecord_PutTogetherAgainAsItWas(string sample)
    {
        PageTables tables = new();
        Assert.Multiple(() =>
        {
            foreach (TraceRecord record in SampleRuns.Named(sample).Records)
            {
                List<long> numbers = [];
                string line = tables.Lines[tables.Line(record, numbers)];
                Assert.That(Together(line, numbers, record.At), Is.EqualTo(TraceFile.ToLine(record)));
            }
        });
    }

    [Test]
    public void LineWithTheSignOfAHole_KeepsItsNumbers()
    {
        EngineLogged log = new(7, 1, "10 ¤ for 3");
        List<long> numbers = [];
        PageTables tables = new();
        Assert.That(tables.Lines[tables.Line(log, numbers)], Does.Contain("10 ¤ for 3"));
        Assert.That(numbers, Is.Empty);
    }

    // As the script does it.
    private static string Together(string line, List<long> numbers, long at)
    {
        StringBuilder text = new();
        int next = 0;
        foreach (char letter in line)
        {
            if (letter == PageTables.Hole && next < numbers.Count) text.Append(new PageNumber(numbers[next++]));
            else text.Append(letter);
        }

        return text.Append($",\"at\":{new PageNumber(at)}}}").ToString();
    }
}
