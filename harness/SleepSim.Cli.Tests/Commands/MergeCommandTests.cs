namespace SleepSim.Cli.Tests.Commands;

public sealed class MergeCommandTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void Shards_MergeToWhatOneMachineGets()
    {
        Fuzz("--file", "whole.campaign");
        string[] parts = ["part-2.campaign", "part-3.campaign", "part-1.campaign"];
        foreach (string part in parts) Fuzz("--shard", part[5] + "/3", "--file", part);

        Answer merged = _desk.Say(["merge", .. parts, "--into", "all.campaign"]);

        Assert.That(merged.Code, Is.EqualTo(0), merged.Error);
        Assert.That(merged.Output, Does.StartWith("3 files merged into all.campaign: 10 scenarios,"));
        Assert.That(
            File.ReadAllBytes(Path.Combine(_desk.Folder, "all.campaign")),
            Is.EqualTo(File.ReadAllBytes(Path.Combine(_desk.Folder, "whole.campaign"))));
    }

    [Test]
    public void MissingShard_IsNamed()
    {
        Fuzz("--shard", "1/2", "--file", "one.campaign");

        Answer refused = _desk.Say("merge", "one.campaign", "--into", "all.campaign");

        Assert.That(refused.Code, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain("Found 1 of 2 shards, expected all: missing 2."));
    }

    [Test]
    public void SlurmArrayTask_TakesItsShardByItself()
    {
        _desk.Environment["SLURM_ARRAY_TASK_ID"] = "1";
        _desk.Environment["SLURM_ARRAY_TASK_MIN"] = "0";
        _desk.Environment["SLURM_ARRAY_TASK_MAX"] = "3";

        Answer answer = _desk.Say("fuzz", "--count", "8", "--operations", "3");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        Assert.That(answer.Error, Does.Contain("Shard 2/4 of the Slurm array."));
        Assert.That(answer.Output, Does.Contain("resilient, seed 1, shard 2/4: 2 scenarios,"));
        Assert.That(_desk.Has("reports", "out", "fuzz", "resilient", "seed-1.shard-2-of-4.campaign"));
    }

    [Test]
    public void KubernetesJobWithoutItsNumber_IsRefused()
    {
        _desk.Environment["JOB_COMPLETION_INDEX"] = "0";

        Answer answer = _desk.Say("fuzz", "--count", "8");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("SLEEPSIM_SHARDS"));
    }

    private void Fuzz(params string[] more)
    {
        Answer answer = _desk.Say(["fuzz", "--count", "10", "--operations", "3", .. more]);
        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
    }
}
