using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>What is expected of which engine: <c>{ resilient: holds, naive: [L1, L3] }</c>.</summary>
internal sealed class ExpectField() : Field<Scenario>("expect")
{
    private const string Holds = "holds";
    private const int EnginesMax = 100;

    private static readonly ScalarFormat<string> _engine = Formats.Name(60);
    private static readonly TextListField<Expectation> _violates = new(
        "violates", Formats.Name(20), 100, e => e.Violates, (e, list) => e with { Violates = list });

    public override Scenario Read(Scenario owner, YamlNode node, Reading reading)
    {
        if (node is not YamlMapping { Entries: var entries } || entries.Count > EnginesMax)
        {
            reading.Report(node, $"a mapping of engines to '{Holds}' or a list of invariants");
            return owner;
        }

        var expectations = new SortedDictionary<string, Expectation>(StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            if (!_engine.Allows(entry.Key.Text))
                reading.Report(entry.Key, _engine.Expected);
            else if (!expectations.TryAdd(entry.Key.Text, ReadOne(entry, reading)))
                reading.Report(entry.Key, $"the key {entry.Key.Found} again", "each engine once");
        }

        return owner with { Expect = [.. expectations.Values] };
    }

    public override YamlNode? Write(Scenario owner, Scenario defaults, bool always)
        => owner.Expect.Count == 0 ? null : new YamlMapping([.. owner.Expect.Select(WriteOne)]);

    public override IEnumerable<FieldProblem> Problems(Scenario owner)
    {
        for (int i = 0; i < owner.Expect.Count; i++)
        {
            Expectation one = owner.Expect[i];
            if (!_engine.Allows(one.Engine))
                yield return new FieldProblem(Key, YamlScalar.Quote(one.Engine), _engine.Expected);
            if (i > 0 && string.CompareOrdinal(owner.Expect[i - 1].Engine, one.Engine) >= 0)
                yield return new FieldProblem(Key, YamlScalar.Quote(one.Engine), "each engine once, sorted by name");
            foreach (FieldProblem problem in _violates.ListProblems(one.Violates))
                yield return problem with { Key = Key };
            if (!one.Violates.SequenceEqual(Sorted(one.Violates)))
                yield return new FieldProblem(Key, $"the invariants of '{one.Engine}'", "each once, sorted");
        }
    }

    public override IEnumerable<Scenario> Resets(Scenario owner, Scenario defaults)
        => owner.Expect.Count == 0 ? [] : [owner with { Expect = [] }];

    public override Scenario Copy(Scenario owner, Scenario from) => owner with { Expect = from.Expect };

    public override JsonObject ToJson()
    {
        JsonObject violates = _violates.ToJson();
        violates["minItems"] = 1;
        return new JsonObject
        {
            ["description"] = $"what is expected of which engine: '{Holds}', or the invariants it violates",
            ["type"] = "object",
            ["maxProperties"] = EnginesMax,
            ["propertyNames"] = _engine.ToJson(),
            ["additionalProperties"] = new JsonObject
            {
                ["anyOf"] = new JsonArray(new JsonObject { ["const"] = Holds }, violates),
            },
        };
    }

    private static Expectation ReadOne(YamlEntry entry, Reading reading)
    {
        if (entry.Value is YamlScalar { Text: Holds })
            return new Expectation(entry.Key.Text, []);
        if (entry.Value is not YamlSequence { Items.Count: > 0 })
            reading.Report(entry.Value, $"'{Holds}' or a list of invariants such as [L1, L3]");
        else if (_violates.ReadList(entry.Value, reading) is { } list)
            return new Expectation(entry.Key.Text, [.. Sorted(list)]);
        return new Expectation(entry.Key.Text, []);
    }

    private static YamlEntry WriteOne(Expectation one) => YamlMapping.Entry(
        one.Engine,
        one.Violates.Count == 0 ? new YamlScalar(Holds) : TextListField<Expectation>.WriteList(one.Violates));

    private static IEnumerable<string> Sorted(IEnumerable<string> texts)
        => texts.Distinct().Order(StringComparer.Ordinal);
}
