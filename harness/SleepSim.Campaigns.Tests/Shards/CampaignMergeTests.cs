namespace SleepSim.Campaigns.Tests.Shards;

public sealed class CampaignMergeTests
{
    private const int Count = 150;

    private CampaignDesk _desk = null!;

    [OneTimeSetUp]
    public void RunShards()
    {
        _desk = new CampaignDesk();
        _desk.Run("whole", Count);
        for (int number = 1; number <= 4; number++) _desk.Run($"part{number}", Count, shard: new Shard(number, 4));
    }

    [OneTimeTearDown]
    public void Clean() => _desk.Dispose();

    [TestCase(1, 2, 3, 4)]
    [TestCase(4, 3, 2, 1)]
    [TestCase(2, 4, 1, 3)]
    public void ShardsInAnyOrder_AreTheWholeBitForBit(params int[] order)
    {
        string name = "merged" + string.Concat(order);

        CampaignMerge.Merge(Parts(order), _desk.File(name));

        Assert.That(_desk.Bytes(name), Is.EqualTo(_desk.Bytes("whole")));
    }

    [Test]
    public void OneWholeFile_StaysAsItIs()
    {
        CampaignMerge.Merge([_desk.File("whole")], _desk.File("same"));

        Assert.That(_desk.Bytes("same"), Is.EqualTo(_desk.Bytes("whole")));
    }

    [Test]
    public void MergedFile_GoesOnAsTheWholeDoes()
    {
        CampaignMerge.Merge(Parts(1, 2, 3, 4), _desk.File("longer"));
        _desk.Run("longer", Count + 20);
        _desk.Run("long", Count + 20);

        Assert.That(_desk.Bytes("longer"), Is.EqualTo(_desk.Bytes("long")));
    }

    [Test]
    public void MissingShards_AreNamed() =>
        Refuses(Parts(1, 3), "Found 2 of 4 shards, expected all: missing 2, 4.");

    [Test]
    public void ShardThatIsThereTwice_IsNamed() => Refuses(Parts(1, 2, 3, 4, 2), "Shard 2/4 is in '");

    [Test]
    public void OtherCampaign_IsNamed()
    {
        using CampaignDesk other = new() { Plan = _desk.Plan with { Seed = 7 } };
        other.Run("other", Count, shard: new Shard(4, 4));

        Refuses([.. Parts(1, 2, 3), other.File("other")], "Found seed 7 in '", "expected seed 1, as in '");
    }

    [Test]
    public void OtherDivision_IsNamed()
    {
        _desk.Run("half", 20, shard: new Shard(1, 2));

        Refuses([.. Parts(2), _desk.File("half")], "Found shard 1/2 in '", "expected one of 4");
    }

    [Test]
    public void ShardThatIsNotAsFar_IsNamed()
    {
        _desk.Run("short4", 100, shard: new Shard(4, 4));

        Refuses([.. Parts(1, 2, 3), _desk.File("short4")], "has 25 scenarios of shard 4/4, expected 37", "--count 150");
    }

    [Test]
    public void ForeignFile_IsRefused()
    {
        File.WriteAllText(_desk.File("letter"), "Dear merge, this is no campaign.");

        Refuses([_desk.File("letter")], "is not a campaign file");
    }

    [Test]
    public void MissingFile_IsNamed() => Refuses([_desk.File("nowhere")], "There is no campaign file '");

    [Test]
    public void FileThatIsThere_IsNotOverwritten()
    {
        File.WriteAllText(_desk.File("precious"), "mine");

        Assert.That(
            () => CampaignMerge.Merge(Parts(1, 2, 3, 4), _desk.File("precious")),
            Throws.InstanceOf<CampaignFileException>().With.Message.Contain("is there already"));
        Assert.That(File.ReadAllText(_desk.File("precious")), Is.EqualTo("mine"));
    }

    private string[] Parts(params int[] numbers) => [.. numbers.Select(number => _desk.File($"part{number}"))];

    private void Refuses(string[] files, params string[] words)
    {
        CampaignFileException? refusal = Assert.Throws<CampaignFileException>(
            () => CampaignMerge.Merge(files, _desk.File("refused")));
        foreach (string word in words) Assert.That(refusal!.Message, Does.Contain(word));
        Assert.That(Directory.GetFiles(_desk.Folder, "refused*"), Is.Empty);
    }
}
