using Microsoft.Data.Sqlite;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns.Tests.Files;

public sealed class CampaignFileTests
{
    private CampaignDesk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new CampaignDesk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void OtherPlan_IsRefusedAndWhatDiffersIsSaid()
    {
        _desk.Run("one", 5);
        byte[] before = _desk.Bytes("one");
        CampaignPlan other = _desk.Plan with
        {
            Seed = 7,
            Engine = "naive",
            Generation = new GenerationOptions { Operations = 9, Platform = Platform.Linux },
        };

        CampaignFileException? refusal =
            Assert.Throws<CampaignFileException>(() => CampaignFile.Open(_desk.File("one"), other, new Shard(2, 3)));

        Assert.That(refusal!.Message, Does.Contain($"Found seed 7, expected seed 1, as in '{_desk.File("one")}'.")
            .And.Contain("Found engine naive, expected engine quiet")
            .And.Contain("Found operations 9, expected operations 4")
            .And.Contain("Found platform Linux, expected platform any")
            .And.Contain("Found shard 2/3, expected shard 1/1"));
        Assert.That(_desk.Bytes("one"), Is.EqualTo(before));
    }

    [Test]
    public void OperationsInAnotherOrder_AreTheSamePlan()
    {
        GenerationOptions options = new() { Operations = 4, Only = ["sleep", "wifi-roam"] };
        using (CampaignFile.Open(_desk.File("only"), _desk.Plan with { Generation = options }, Shard.Whole)) { }

        options = options with { Only = ["wifi-roam", "sleep", "wifi-roam"] };
        Assert.That(
            () => CampaignFile.Open(_desk.File("only"), _desk.Plan with { Generation = options }, Shard.Whole)
                .Dispose(),
            Throws.Nothing);
    }

    [Test]
    public void ForeignText_IsRefusedAndKept()
    {
        File.WriteAllText(_desk.File("letter"), string.Concat(Enumerable.Repeat("Dear campaign. ", 100)));
        RefusesAndKeeps("letter", "is not a campaign file");
    }

    [Test]
    public void EmptyFile_IsRefusedAndKept()
    {
        File.WriteAllBytes(_desk.File("empty"), []);
        RefusesAndKeeps("empty", "is not a campaign file");
    }

    [Test]
    public void ForeignDatabase_IsRefusedAndKept()
    {
        using (Database other = Database.Open(_desk.File("other"), SqliteOpenMode.ReadWriteCreate))
            other.Execute("CREATE TABLE campaign (key TEXT); INSERT INTO campaign VALUES ('mine')");
        RefusesAndKeeps("other", "is not a campaign file");
    }

    [Test]
    public void NewerFile_IsRefusedAndKept()
    {
        _desk.Run("newer", 3);
        using (Database database = Database.Open(_desk.File("newer"), SqliteOpenMode.ReadWrite))
            database.Execute("PRAGMA user_version=99");
        RefusesAndKeeps("newer", "found a campaign file of version 99, expected 2");
    }

    [TestCase(0.5)]
    [TestCase(0.9)]
    [TestCase(0.999)]
    public void TornFile_IsRefusedAndKept(double kept)
    {
        _desk.Run("torn", 60);
        byte[] bytes = _desk.Bytes("torn");
        File.WriteAllBytes(_desk.File("torn"), bytes[..(int)(bytes.Length * kept)]);
        RefusesAndKeeps("torn", "is damaged");
    }

    [Test]
    public void OverwrittenPages_AreRefusedAndKept()
    {
        _desk.Run("scratched", 60);
        byte[] bytes = _desk.Bytes("scratched");
        Array.Fill(bytes, (byte)0xA5, CampaignTables.PageSize, bytes.Length - CampaignTables.PageSize);
        File.WriteAllBytes(_desk.File("scratched"), bytes);
        RefusesAndKeeps("scratched", "is damaged");
    }

    [Test]
    public void BlockThatContradictsItself_IsRefused()
    {
        _desk.Run("wrong", 3);
        using (Database database = Database.Open(_desk.File("wrong"), SqliteOpenMode.ReadWrite))
            database.Execute("UPDATE block SET ran = 4");
        RefusesAndKeeps("wrong", "is damaged: block 0 counts 4, expected 3");
    }

    [Test]
    public void SecondProcess_IsRefusedWhileTheFirstWorks()
    {
        using CampaignFile first = _desk.Open("busy");

        Assert.That(() => _desk.Open("busy"), Throws.InstanceOf<CampaignFileException>()
            .With.Message.Contain("is in use by another process"));
    }

    [Test]
    public void ReaderOfAFileInUse_IsRefused()
    {
        using CampaignFile first = _desk.Open("busy");

        Assert.That(() => CampaignResult.Read(_desk.File("busy")), Throws.InstanceOf<CampaignFileException>()
            .With.Message.Contain("is in use by another process"));
    }

    [Test]
    public void FullDisk_IsSaidAndNothingIsLost()
    {
        _desk.Run("undisturbed", 200);
        using (CampaignFile file = _desk.Open("full"))
        {
            file.LimitPages(13);
            CampaignFileException? full = Assert.Throws<CampaignFileException>(() => Campaign.Run(
                file, Harness.TestedEngine.Of(new QuietFactory()), new CampaignOrder { Count = 200 },
                CampaignDesk.Reached, progress: null, CancellationToken.None));
            Assert.That(full!.Message, Does.Contain("is full").And.Contain("make room"));
        }

        using (CampaignFile file = _desk.Open("full")) Assert.That(file.Totals.Ran, Is.GreaterThan(5));
        _desk.Run("full", 200);
        Assert.That(_desk.Bytes("full"), Is.EqualTo(_desk.Bytes("undisturbed")));
    }

    [Test]
    public void PathThatCannotBe_IsRefused()
    {
        File.WriteAllText(_desk.File("a-file"), "");

        Assert.That(() => _desk.Open("a-file/below/seed-1"), Throws.InstanceOf<CampaignFileException>()
            .With.Message.Contain("cannot be written"));
        Assert.That(() => _desk.Open("."), Throws.InstanceOf<CampaignFileException>()
            .With.Message.Contain("is a folder"));
    }

    [Test]
    public void LeftInFlight_TellsWhatRanWhenAProcessDied()
    {
        File.WriteAllText(_desk.File("died.in-flight"), "812".PadRight(19) + "\n" + "-".PadRight(19) + "\n77\n");

        using CampaignFile file = _desk.Open("died");
        Assert.That(file.LeftInFlight, Is.EqualTo(new long[] { 77, 812 }));
    }

    [Test]
    public void FreshRowsThatAreDamaged_AreRefused()
    {
        _desk.Run("fresh", 3);
        using (Database database = Database.Open(_desk.File("fresh"), SqliteOpenMode.ReadWrite))
            database.Execute("INSERT INTO fresh VALUES (5, x'0102')");
        RefusesAndKeeps("fresh", "is damaged");
    }

    private void RefusesAndKeeps(string name, string words)
    {
        byte[] before = _desk.Bytes(name);

        Assert.That(
            () => _desk.Open(name), Throws.InstanceOf<CampaignFileException>().With.Message.Contain(words));
        Assert.That(_desk.Bytes(name), Is.EqualTo(before));
        Assert.That(File.Exists(_desk.File(name) + ".in-flight"), Is.False);
    }
}
