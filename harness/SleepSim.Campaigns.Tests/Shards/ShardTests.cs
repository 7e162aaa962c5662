namespace SleepSim.Campaigns.Tests.Shards;

public sealed class ShardTests
{
    [Test]
    public void Shards_HaveEachIndexOnce()
    {
        for (int of = 1; of <= 7; of++)
        {
            Shard[] all = [.. Enumerable.Range(1, of).Select(number => new Shard(number, of))];
            for (long index = 0; index < 50; index++)
                Assert.That(all.Count(shard => shard.Has(index)), Is.EqualTo(1));
        }
    }

    [Test]
    public void CountBelow_CountsItsIndexes()
    {
        for (int of = 1; of <= 7; of++)
        {
            for (int number = 1; number <= of; number++)
            {
                Shard shard = new(number, of);
                for (int end = 0; end < 40; end++)
                {
                    Assert.That(
                        shard.CountBelow(end), Is.EqualTo(Enumerable.Range(0, end).Count(index => shard.Has(index))));
                }
            }
        }
    }

    [TestCase("2/4", 2, 4)]
    [TestCase("1/1", 1, 1)]
    public void Text_IsRead(string text, int number, int of)
    {
        Assert.That(Shard.TryParse(text, out Shard shard));
        Assert.That(shard, Is.EqualTo(new Shard(number, of)));
        Assert.That(shard.ToString(), Is.EqualTo(text));
    }

    [TestCase("0/4")]
    [TestCase("5/4")]
    [TestCase("-1/4")]
    [TestCase("1/0")]
    [TestCase("1")]
    [TestCase("1/2/3")]
    [TestCase("")]
    [TestCase("1/1000000")]
    public void OtherText_IsRefused(string text) => Assert.That(Shard.TryParse(text, out _), Is.False);
}
