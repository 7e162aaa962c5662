using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A timeline as data for the script: the model, and behind every mark its record. Times are whole numbers of
/// a unit that all of them are multiples of; marks of a row stand as differences.</summary>
internal sealed class PageRunData
{
    /// <summary>How near a broken rule a mark keeps its record when there is little room, in nanoseconds.</summary>
    public const long NearFailure = 30_000_000_000;

    // A mark's fields: kind, label, level, line, and from here on the numbers of its record.
    private const int NumbersFrom = 4;

    private static readonly long[] Units = [1_000_000, 1_000];

    private readonly PageJson _json = new();
    private readonly PageTables _tables;
    private readonly TimelineModel _model;
    private readonly PageRecords _records;
    private readonly long _unit;
    private readonly bool _all;

    private PageRunData(ReportedRun run, TimelineModel model, PageTables tables, PageDetail detail)
    {
        _model = model;
        _tables = tables;
        _records = new PageRecords(run.Records);
        _all = detail == PageDetail.Full;
        _unit = Units.FirstOrDefault(unit => Times(model).All(time => time % unit == 0), 1);
    }

    /// <summary>Marks whose record was left out.</summary>
    private int LeftOut { get; set; }

    /// <summary>The data as one JSON object.</summary>
    /// <param name="run">The run.</param>
    /// <param name="model">Its timeline.</param>
    /// <param name="tables">Where labels and lines of records go.</param>
    /// <param name="detail">Full: every record; else only those near a broken rule.</param>
    /// <param name="leftOut">Marks whose record was left out.</param>
    public static PageFragment Of(
        ReportedRun run, TimelineModel model, PageTables tables, PageDetail detail, out int leftOut)
    {
        PageRunData data = new(run, model, tables, detail);
        PageFragment json = data.Build(run.Summary.Findings);
        leftOut = data.LeftOut;
        return json;
    }

    private PageFragment Build(IReadOnlyList<Finding> findings)
    {
        _json.Open('{').Key("unit").Add(_unit);
        _json.Key("segments").Open('[');
        foreach (TimeSegment segment in _model.Time.Segments)
        {
            _json.Open('[').Add(segment.From / _unit).Add(segment.To / _unit).Add(PageName.Of(segment.Kind));
            _json.Add(segment.X).Add(segment.Width).Add(segment.Label).Close(']');
        }

        _json.Close(']').Key("lanes").Open('[');
        foreach (Lane lane in _model.Lanes) AddLane(lane);
        _json.Close(']').Key("brackets").Open('[');
        foreach (Bracket bracket in _model.Brackets) AddBracket(bracket);
        _json.Close(']').Key("flags").Open('[');
        foreach (Violation flag in _model.Flags)
        {
            string reason = findings.FirstOrDefault(finding => finding.Rule == flag.Rule)?.Reason ?? "";
            _json.Open('[').Add(flag.At / _unit).Add(flag.Rule).Add(flag.Text).Add(reason).Close(']');
        }

        return _json.Close(']').Close('}').ToFragment();
    }

    private void AddLane(Lane lane)
    {
        _json.Open('[').Add(lane.Name).Open('[');
        foreach (Row row in lane.Rows)
        {
            _json.Open('[').Add(row.Name).Add(PageTimelineLayout.HeightOf(row.Size)).Open('[');
            foreach (Span span in row.Spans)
            {
                _json.Open('[').Add(span.From / _unit).Add((span.To - span.From) / _unit);
                _json.Add((int)span.Tone).Add(_tables.Label(span.Label)).Close(']');
            }

            _json.Close(']').Open('[');
            long before = 0;
            long[] last = [];
            foreach (Mark mark in row.Marks)
            {
                AddMark(mark, mark.At - before, ref last);
                before = mark.At;
            }

            _json.Close(']').Close(']');
        }

        _json.Close(']').Close(']');
    }

    // Most marks are like the one before, and their record has the next number: they are their distance only.
    private void AddMark(Mark mark, long since, ref long[] last)
    {
        List<long> numbers = [];
        int line = 0;
        if (_records.Behind(mark) is { } record)
        {
            if (_all || IsNearFailure(mark.At)) line = _tables.Line(record, numbers);
            else LeftOut++;
        }

        long[] fields = [(long)mark.Kind, _tables.Label(mark.Label), mark.Level, line, .. numbers];
        if (IsNext(last, fields)) _json.Add(since / _unit);
        else
        {
            _json.Open('[').Add(since / _unit);
            foreach (long field in fields) _json.Add(field);
            _json.Close(']');
        }

        last = fields;
    }

    private static bool IsNext(long[] last, long[] fields)
    {
        if (last.Length != fields.Length) return false;
        for (int i = 0; i < fields.Length; i++)
            if (fields[i] != last[i] + (i == NumbersFrom ? 1 : 0)) return false;
        return true;
    }

    private void AddBracket(Bracket bracket)
    {
        _json.Open('[').Add(bracket.From / _unit).Add(bracket.To / _unit);
        _json.Add((bracket.UsableAt ?? -_unit) / _unit).Add(bracket.EngineUntil / _unit);
        _json.Add(bracket.Recovered ? 1 : 0).Add(bracket.Label).Add(bracket.Brief).Close(']');
    }

    private bool IsNearFailure(long at)
    {
        foreach (Violation flag in _model.Flags)
            if (Math.Abs(flag.At - at) <= NearFailure) return true;
        return false;
    }

    private static IEnumerable<long> Times(TimelineModel model)
    {
        foreach (TimeSegment segment in model.Time.Segments) yield return segment.To;
        foreach (Violation flag in model.Flags) yield return flag.At;
        foreach (Bracket bracket in model.Brackets)
        {
            yield return bracket.From;
            yield return bracket.To;
            yield return bracket.UsableAt ?? 0;
            yield return bracket.EngineUntil;
        }

        foreach (Row row in model.Lanes.SelectMany(static lane => lane.Rows))
        {
            foreach (Span span in row.Spans)
            {
                yield return span.From;
                yield return span.To;
            }

            foreach (Mark mark in row.Marks) yield return mark.At;
        }
    }
}
