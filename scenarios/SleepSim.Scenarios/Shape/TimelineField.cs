using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>The steps. In the file a step is a mapping of one time and one operation.</summary>
internal sealed class TimelineField() : Field<Scenario>("timeline")
{
    private const string After = "after";
    private const string AfterEnd = "after-end";
    private const string At = "at";

    private static readonly ScalarFormat<TimeSpan> _time = Formats.Duration(TimeSpan.Zero, Scenario.MaxLength);
    private static readonly string[] _times = [After, AfterEnd, At];

    public override Scenario Read(Scenario owner, YamlNode node, Reading reading)
    {
        if (node is not YamlSequence { Items: var items })
        {
            reading.Report(node, "a list of steps");
            return owner;
        }

        if (items.Count > Scenario.MaxSteps)
        {
            reading.Report(
                items[Scenario.MaxSteps],
                FormattableString.Invariant($"{items.Count} steps"),
                FormattableString.Invariant($"at most {Scenario.MaxSteps}"));
            return owner;
        }

        var steps = new List<Step>();
        foreach (YamlNode item in items)
        {
            if (ReadStep(item, steps, reading) is { } step)
                steps.Add(step);
        }

        return owner with { Timeline = steps };
    }

    public override YamlNode? Write(Scenario owner, Scenario defaults, bool always)
    {
        var items = new List<YamlNode>();
        Step? before = null;
        foreach (Step step in owner.Timeline)
        {
            OperationShape shape = OperationShapes.Of(step.Operation);
            YamlEntry operation = YamlMapping.Entry(shape.Key, shape.Write(step.Operation));
            items.Add(new YamlMapping([WriteTime(step, before), operation]));
            before = step;
        }

        return items.Count == 0 ? null : new YamlSequence(items);
    }

    /// <summary>The bounds of the whole; those of the steps are the business of <see cref="ScenarioRules"/>, which
    /// knows how to name a step.</summary>
    public override IEnumerable<FieldProblem> Problems(Scenario owner)
    {
        if (owner.Timeline.Count > Scenario.MaxSteps)
        {
            yield return new FieldProblem(
                Key,
                FormattableString.Invariant($"{owner.Timeline.Count} steps"),
                FormattableString.Invariant($"at most {Scenario.MaxSteps}"));
        }
    }

    public override IEnumerable<Scenario> Resets(Scenario owner, Scenario defaults) => [];

    public override Scenario Copy(Scenario owner, Scenario from) => owner with { Timeline = from.Timeline };

    public override JsonObject ToJson()
    {
        var keys = new JsonObject();
        foreach (string time in _times)
            keys[time] = _time.ToJson();
        foreach (OperationShape shape in OperationShapes.All)
            keys[shape.Key] = shape.ToJson();

        // Two keys, of which one is a time: so the other is an operation.
        var step = new JsonObject
        {
            ["type"] = "object",
            ["minProperties"] = 2,
            ["maxProperties"] = 2,
            ["additionalProperties"] = false,
            ["properties"] = keys,
            ["oneOf"] = new JsonArray(
                [.. _times.Select(time => new JsonObject { ["required"] = new JsonArray(time) })]),
        };
        return new JsonObject { ["type"] = "array", ["maxItems"] = Scenario.MaxSteps, ["items"] = step };
    }

    private static Step? ReadStep(YamlNode node, List<Step> before, Reading reading)
    {
        if (node is not YamlMapping { Entries: var entries })
        {
            reading.Report(node, "a step: a time such as 'after: 30s' and an operation such as 'sleep: 20m'");
            return null;
        }

        YamlEntry? time = Only(entries.Where(IsTime), node, "time", $"one time: {Spelling.List(_times)}", reading);
        YamlEntry? what = Only(
            entries.Where(e => !IsTime(e)), node, "operation", $"one operation: {Spelling.List(Keys)}", reading);
        if (time is null || what is null)
            return null;

        OperationShape? shape = OperationShapes.All.FirstOrDefault(shape => shape.Key == what.Key.Text);
        if (shape is null)
        {
            string expected = Spelling.OneOf(what.Key.Text, [.. Keys, .. _times]);
            reading.Report(what.Key, $"the operation {what.Key.Found}", expected);
            return null;
        }

        Operation operation = shape.Read(what.Value, reading);
        TimeSpan at = ReadTime(time, before, reading);
        reading.Operations.Add(what.Key);
        return new Step(at, operation);
    }

    private static YamlEntry? Only(
        IEnumerable<YamlEntry> entries, YamlNode step, string kind, string expected, Reading reading)
    {
        YamlEntry[] found = [.. entries];
        if (found.Length == 1)
            return found[0];
        if (found.Length == 0)
            reading.Report(step, $"a step without {(kind == "time" ? "a" : "an")} {kind}", expected);
        else
            reading.Report(found[1].Key, $"a second {kind}, {found[1].Key.Found}, in one step", expected);
        return null;
    }

    private static TimeSpan ReadTime(YamlEntry time, List<Step> steps, Reading reading)
    {
        Step? before = steps.Count == 0 ? null : steps[^1];
        TimeSpan start = before?.At ?? TimeSpan.Zero;
        if (time.Value is not YamlScalar scalar
            || !_time.Parse(scalar.Text, out TimeSpan value) || !_time.Allows(value))
        {
            reading.Report(time.Value, _time.Expected);
            return start;
        }

        TimeSpan at = time.Key.Text switch
        {
            At => value,
            AfterEnd => (before?.End ?? TimeSpan.Zero) + value,
            _ => start + value,
        };
        if (at >= start)
            return at;
        reading.Report(time.Value, $"a time not before that of the step above, {DurationText.Format(start)}");
        return start;
    }

    /// <summary>Relative to the end of the step above where the operations do not overlap: so that awake times read as
    /// such.</summary>
    private static YamlEntry WriteTime(Step step, Step? before)
    {
        TimeSpan start = before?.At ?? TimeSpan.Zero;
        bool apart = before is not null && before.End > before.At && step.At >= before.End;
        return apart
            ? YamlMapping.Entry(AfterEnd, new YamlScalar(DurationText.Format(step.At - before!.End)))
            : YamlMapping.Entry(After, new YamlScalar(DurationText.Format(step.At - start)));
    }

    private static bool IsTime(YamlEntry entry) => _times.Contains(entry.Key.Text);

    private static IEnumerable<string> Keys => OperationShapes.All.Select(shape => shape.Key);
}
