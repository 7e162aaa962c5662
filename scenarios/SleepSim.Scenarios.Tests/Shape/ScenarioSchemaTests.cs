using System.Text.Json.Nodes;

namespace SleepSim.Scenarios.Tests.Shape;

/// <summary>The schema for editors says what the reader does, as far as a schema can.</summary>
public sealed class ScenarioSchemaTests
{
    private const string Renew = "SLEEPSIM_RENEW";

    private static readonly JsonObject _schema = JsonNode.Parse(ScenarioSchema.Text)!.AsObject();

    [Test]
    public void FileForEditors_IsThatOfTheTables()
    {
        string path = Path.Combine(Repository.Folder, "scenarios", "scenario.schema.json");
        if (Environment.GetEnvironmentVariable(Renew) == "1")
            File.WriteAllText(path, ScenarioSchema.Text);
        Assert.That(
            File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", Is.EqualTo(ScenarioSchema.Text),
            $"scenarios/scenario.schema.json is not that of the tables: run this test with {Renew}=1 to write it anew");
    }

    [Test]
    public void EveryFileOfTheLibrary_IsValid()
    {
        string library = Path.Combine(Repository.Folder, "scenarios", "library");
        string[] files = Directory.GetFiles(library, "*.yaml", SearchOption.AllDirectories);
        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Where(file => !IsValid(File.ReadAllText(file))), Is.Empty);
    }

    [Test]
    public void EveryGeneratedScenario_IsValidAsItIsWritten()
    {
        for (int index = 0; index < 100; index++)
        {
            string written = ScenarioWriter.Write(ScenarioGenerator.Generate(8, index, 30));
            Assert.That(IsValid(written), written);
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 100, Replay = "20261122,1")]
    public FsCheck.Property EveryLegalScenario_IsValidAsItIsWritten() => FsCheck.Fluent.Prop.ForAll(
        AnyScenario.Arbitrary(), scenario => IsValid(ScenarioWriter.Write(scenario)));

    [TestCase("host: { linger: 5s }")]
    [TestCase("name: x\nhost: { lingr: 5s }")]
    [TestCase("name: x\nhost: { linger: 5 }")]
    [TestCase("name: x\nhost: { linger: soon }")]
    [TestCase("name: x\nhost: { platform: windows }")]
    [TestCase("name: x\nhost: { memory-limit: 0 }")]
    [TestCase("name: x\nhost: { memory-limit: much }")]
    [TestCase("name: x\nhost: { power-nap: 1 }")]
    [TestCase("name: x\nnetwork: { loss: 1.5 }")]
    [TestCase("name: x\nnetwork: { dns-servers: [dns.example] }")]
    [TestCase("name: x\nnetwork: { dns-servers: 10.0.0.1 }")]
    [TestCase("name: x\norder: pct(6)")]
    [TestCase("name: no/slash")]
    [TestCase("name: x\nvpn: { rules: [{ interface: wifi }] }")]
    [TestCase("name: x\nvpn: { rules: [{ action: connect, probe: ftp://a }] }")]
    [TestCase("name: x\nexpect: { naive: [] }")]
    [TestCase("name: x\nexpect: { naive: fails }")]
    [TestCase("name: x\ntimeline:\n  - sleep: 20m")]
    [TestCase("name: x\ntimeline:\n  - after: 20m")]
    [TestCase("name: x\ntimeline:\n  - { after: 5s, at: 5s }")]
    [TestCase("name: x\ntimeline:\n  - { after: 5s, sleep: 20m, nat-expiry: }")]
    [TestCase("name: x\ntimeline:\n  - { after: 5s, slep: 20m }")]
    [TestCase("name: x\ntimeline:\n  - { after: 5s, sleep: }")]
    [TestCase("name: x\ntimeline:\n  - { after: 5s, nat-expiry: 5s }")]
    [TestCase("name: x\ntimeline:\n  - { after: 5s, loss: { for: 5s } }")]
    [TestCase("name: x\ntimeline:\n  - { after: 5s, mtu: { for: 5s, bytes: 67 } }")]
    [TestCase("name: x\ntimeline:\n  - { after: 5s, callback-fault: { callback: wake, fault: gone } }")]
    public void BrokenFile_IsInvalidAndRefused(string text)
    {
        Assert.That(IsValid(text), Is.False);
        Assert.That(() => ScenarioReader.Read(text, "x.yaml"), Throws.InstanceOf<ScenarioFormatException>());
    }

    private static bool IsValid(string yaml) => SchemaEvaluator.Allows(_schema, YamlAsJson.Convert(yaml));
}
