using System.Text.Json.Nodes;
using SleepSim.Reports;
using SleepSim.Scenarios.Tests.Shape;

namespace SleepSim.Cli.Tests.Running;

/// <summary>The schema of summary.json says what is written and what is read, as far as a schema can.</summary>
public sealed class SummarySchemaTests
{
    private static readonly JsonObject _schema = JsonNode.Parse(House.Text("reports/summary.schema.json"))!.AsObject();

    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [TestCase("resilient", "")]
    [TestCase("naive", "")]
    [TestCase("naive", "order: pct(2)\n")]
    public void SummaryOfARun_IsValidAndHasNoFieldButThoseOfTheSchema(string engine, string more)
    {
        JsonObject summary = SummaryOf(engine, more);

        Assert.That(SchemaEvaluator.Allows(_schema, summary), Is.True);
        IEnumerable<string> fields = _schema["properties"]!.AsObject().Select(static one => one.Key);
        Assert.That(summary.Select(static one => one.Key),
            Is.EqualTo(more.Length > 0 ? fields : fields.Where(static one => one != "order")));
    }

    [Test]
    public void EveryFieldOfTheSchema_IsExplainedInTheReadme()
    {
        string page = House.Text("reports/README.md");
        Assert.That(FieldsOf(_schema).Distinct().Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)
            && !page.Contains($"`{name}[]`", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("format", "2")]
    [TestCase("scenario", "\"\"")]
    [TestCase("engine", "null")]
    [TestCase("verdict", "\"fine\"")]
    [TestCase("findings", "[{}]")]
    [TestCase("findings", "[null]")]
    [TestCase("recoveries", "[7]")]
    [TestCase("recoveries", "[{\"trigger\":\"dream\"}]")]
    [TestCase("assumed", "{}")]
    [TestCase("falseConnectedNs", "-1")]
    [TestCase("simulatedNs", "9000000000000000000")]
    [TestCase("handshakes", "1.5")]
    [TestCase("wakeUps", "\"many\"")]
    [TestCase("hash", "\"latte\"")]
    public void BrokenSummary_IsInvalidAndRefused(string field, string value)
    {
        JsonObject summary = SummaryOf("naive", "");
        summary[field] = JsonNode.Parse(value);

        Assert.That(SchemaEvaluator.Allows(_schema, summary), Is.False);
        Assert.That(() => RunSummaryFile.FromJson(summary.ToJsonString()), Throws.InstanceOf<FormatException>());
    }

    [Test]
    public void SummaryWithoutAField_IsInvalidAndRefusedUnlessTheFieldFollowsFromOthers()
    {
        JsonObject whole = SummaryOf("naive", "");
        foreach (string field in whole.Select(static one => one.Key))
        {
            JsonObject summary = whole.DeepClone().AsObject();
            summary.Remove(field);

            Assert.That(SchemaEvaluator.Allows(_schema, summary), Is.False, field);
            if (field is "question" or "assumed" or "statistics") continue;
            Assert.That(() => RunSummaryFile.FromJson(summary.ToJsonString()), Throws.InstanceOf<FormatException>(),
                field);
        }
    }

    private JsonObject SummaryOf(string engine, string more)
    {
        _desk.Write("nap.yaml", Nights.Nap + more);
        _desk.Say("run", "nap.yaml", "--engine", engine);
        return JsonNode.Parse(_desk.Read("reports", "out", engine, "nap", "summary.json"))!.AsObject();
    }

    private static IEnumerable<string> FieldsOf(JsonNode? schema) => schema switch
    {
        JsonObject one => (one["properties"]?.AsObject() ?? []).Select(static field => field.Key)
            .Concat(one.SelectMany(static field => FieldsOf(field.Value))),
        _ => [],
    };
}
