namespace SleepSim.Campaigns.Tests.Shards;

public sealed class ShardFinderTests
{
    [Test]
    public void OutsideOfAnyCluster_ThereIsNone() => Assert.That(Find(), Is.Null);

    [TestCase("0", "0", "3", "1", "4", 1, 4)]
    [TestCase("3", "0", "3", "1", "4", 4, 4)]
    [TestCase("7", "5", "9", "2", "3", 2, 3)]
    [TestCase("2", "1", "4", "", "", 2, 4)]
    public void SlurmArray_TellsTheShard(
        string id, string min, string max, string step, string count, int number, int of) => Assert.That(
            Find(("SLURM_ARRAY_TASK_ID", id), ("SLURM_ARRAY_TASK_MIN", min), ("SLURM_ARRAY_TASK_MAX", max),
                ("SLURM_ARRAY_TASK_STEP", step), ("SLURM_ARRAY_TASK_COUNT", count))?.Shard,
            Is.EqualTo(new Shard(number, of)));

    [Test]
    public void SlurmArrayWithHoles_IsRefused() => Assert.That(
        () => Find(("SLURM_ARRAY_TASK_ID", "1"), ("SLURM_ARRAY_TASK_MIN", "1"), ("SLURM_ARRAY_TASK_MAX", "9"),
            ("SLURM_ARRAY_TASK_STEP", "1"), ("SLURM_ARRAY_TASK_COUNT", "3")),
        Throws.InstanceOf<FormatException>().With.Message.Contain("found task 1 of 3 from 1 to 9 in steps of 1")
            .And.Message.Contain("expected an array without holes"));

    [Test]
    public void SlurmArrayWithoutItsEnds_IsRefused() => Assert.That(
        () => Find(("SLURM_ARRAY_TASK_ID", "1")),
        Throws.InstanceOf<FormatException>().With.Message.Contain("SLURM_ARRAY_TASK_MIN: found '', expected a number"));

    [Test]
    public void KubernetesJob_TellsTheShardFromZero() => Assert.That(
        Find(("JOB_COMPLETION_INDEX", "0"), ("SLEEPSIM_SHARDS", "4"))?.Shard, Is.EqualTo(new Shard(1, 4)));

    [Test]
    public void KubernetesJobWithoutItsNumber_IsRefused() => Assert.That(
        () => Find(("JOB_COMPLETION_INDEX", "0")),
        Throws.InstanceOf<FormatException>().With.Message.Contain("SLEEPSIM_SHARDS is not"));

    [Test]
    public void IndexBeyondTheNumber_IsRefused() => Assert.That(
        () => Find(("JOB_COMPLETION_INDEX", "4"), ("SLEEPSIM_SHARDS", "4")),
        Throws.InstanceOf<FormatException>().With.Message.Contain("found number 5 of 4"));

    private static (Shard Shard, string Found)? Find(params (string Name, string Value)[] variables) =>
        ShardFinder.Find(name => variables.FirstOrDefault(one => one.Name == name).Value);
}
