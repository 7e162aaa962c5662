using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Campaigns.Tests.Files;

public sealed class CampaignSumsTests
{
    private static readonly Gen<ScenarioOutcome> Outcomes =
        from hash in Gen.Choose(0, int.MaxValue)
        from marks in Gen.Choose(0, 7)
        from causes in Gen.Choose(0, 400).ListOf(3)
        select new ScenarioOutcome
        {
            Index = 0,
            Hash = (ulong)hash * 0x9E3779B97F4A7C15UL,
            Unjudged = (marks & 1) != 0,
            RunTwice = (marks & 2) != 0,
            RunWithBoth = (marks & 4) != 0,
            Simulated = hash % 1_000,
            Events = hash % 77,
            Violations =
            [
                .. causes.Distinct().Select((cause, i) => new FoundViolation($"L{i}", $"c{cause}", hash, $"r{hash}")),
            ],
            Reached = [$"place {hash % 5}"],
        };

    [FsCheck.NUnit.Property(MaxTest = 30)]
    public Property Order_DoesNotChangeTheTables() => Prop.ForAll(
        Arb.From(Outcomes.ArrayOf(120)),
        Arb.From(Gen.Choose(0, int.MaxValue)),
        (outcomes, seed) =>
        {
            ScenarioOutcome[] all = [.. outcomes.Select((one, index) => one with { Index = index * 37L })];
            ScenarioOutcome[] shuffled = [.. all.OrderBy(one => (one.Index + 1) * (seed | 1L) % 104_729)];
            Assert.That(Written(shuffled, 7), Is.EqualTo(Written(all, 120)));
        });

    [Test]
    public void Outcome_ReadsAsItWasWritten()
    {
        foreach (ScenarioOutcome outcome in Outcomes.Sample(50, 100))
        {
            List<string> words = [];
            byte[] bytes = OutcomeCodec.Write(outcome, word =>
            {
                words.Add(word);
                return words.Count - 1;
            });

            ScenarioOutcome read = OutcomeCodec.Read(outcome.Index, bytes, number => words[number]);

            Assert.That(read.Violations, Is.EqualTo(outcome.Violations));
            Assert.That(read.Reached, Is.EqualTo(outcome.Reached));
            Assert.That(
                read with { Violations = outcome.Violations, Reached = outcome.Reached }, Is.EqualTo(outcome));
        }
    }

    [Test]
    public void TornOutcome_IsRefused()
    {
        byte[] bytes = OutcomeCodec.Write(Outcomes.Sample(50, 1)[0], _ => 0);
        for (int length = 0; length < bytes.Length; length++)
        {
            byte[] torn = bytes[..length];
            Assert.That(
                () => OutcomeCodec.Read(0, torn, _ => ""),
                Throws.InstanceOf<IOException>().Or.InstanceOf<FormatException>());
        }
    }

    [Test]
    public void HashesExchangedBetweenTwoScenarios_ChangeTheDigest()
    {
        BlockSums one = new(), other = new();
        one.Add(Of(3, 10));
        one.Add(Of(4, 20));
        other.Add(Of(3, 20));
        other.Add(Of(4, 10));

        Assert.That(other.Digest, Is.Not.EqualTo(one.Digest));
    }

    private static ScenarioOutcome Of(long index, ulong hash) =>
        new() { Index = index, Hash = hash, Simulated = 0, Events = 0 };

    // The bytes of the tables after so many outcomes at a time.
    private static byte[] Written(ScenarioOutcome[] outcomes, int atATime)
    {
        string folder = Directory.CreateTempSubdirectory("sleepsim-").FullName;
        try
        {
            string path = Path.Combine(folder, "sums");
            string loose = CanonicalFile.Build([("a", "b")], path, database =>
            {
                using TableWriter writer = new(database);
                foreach (ScenarioOutcome[] chunk in outcomes.Chunk(atATime))
                {
                    CampaignSums sums = new();
                    foreach (ScenarioOutcome outcome in chunk) sums.Add(outcome);
                    writer.Add(sums, index => $"scenario {index}");
                }
            });
            using (Database from = Database.Open(loose, Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly))
                path = CanonicalFile.Copy(from, [("a", "b")], 9, Path.Combine(folder, "canonical"));
            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
