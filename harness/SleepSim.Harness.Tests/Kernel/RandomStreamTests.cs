using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Tests.Kernel;

public sealed class RandomStreamTests
{
    [Test]
    public void Xoshiro256StarStar_FromStateOneTwoThreeFour_GivesThePublishedNumbers()
    {
        RandomStream stream = new(1, 2, 3, 4);

        ulong[] first = [.. Enumerable.Range(0, 6).Select(_ => stream.Next())];

        Assert.That(first, Is.EqualTo(new ulong[]
        {
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
        }));
    }

    [Test]
    public void SplitMix64_FromSeed1234567_GivesThePublishedNumbers()
    {
        ulong state = 1234567;

        ulong[] first = [.. Enumerable.Range(0, 3).Select(_ => RandomStream.SplitMix(ref state))];

        Assert.That(first, Is.EqualTo(new ulong[]
        {
            6457827717110365317, 3203168211198807973, 9817491932198370423,
        }));
    }

    [Test]
    public void SeedAndName_GiveTheNumbersTheyAlwaysGave()
    {
        RandomStream stream = new(42, "loss");

        Assert.That(new[] { stream.Next(), stream.Next(), stream.Next() }, Is.EqualTo(Golden));
    }

    [Test]
    public void AnotherNameOrSeed_GivesOtherNumbers()
    {
        ulong[] first =
        [
            new RandomStream(42, "loss").Next(), new RandomStream(42, "jitter").Next(),
            new RandomStream(43, "loss").Next(), new RandomStream(-42, "loss").Next(),
        ];

        Assert.That(first, Is.Unique);
    }

    [Test]
    public void Below_EveryValueComesAboutEquallyOften()
    {
        const int Draws = 70_000;
        int[] seen = new int[7];
        RandomStream stream = new(1, "below");
        for (int i = 0; i < Draws; i++) seen[stream.Below(7)]++;

        // Binomial with p = 1/7: mean 10,000, sigma 92.6.
        Assert.That(seen, Has.All.InRange(10_000 - 278, 10_000 + 278));
    }

    [Test]
    public void Below_BoundThatDoesNotDivideTheRange_StaysUnbiased()
    {
        const int Draws = 30_000;
        const long Bound = 3L << 61;
        RandomStream stream = new(1, "wide");
        int remainderTwo = 0;
        for (int i = 0; i < Draws; i++)
        {
            if (stream.Below(Bound) % 3 == 2) remainderTwo++;
        }

        // Binomial with p = 1/3: mean 10,000, sigma 81.6. Without rejection it would be 1/4.
        Assert.That(remainderTwo, Is.InRange(10_000 - 245, 10_000 + 245));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Below_BoundNotPositive_Throws(int bound) =>
        Assert.That(() => new RandomStream(1, "x").Below(bound), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Chance_ComesAsOftenAsItSays()
    {
        const int Draws = 100_000;
        RandomStream stream = new(1, "chance");
        int yes = 0;
        for (int i = 0; i < Draws; i++) yes += stream.Chance(3, 1000) ? 1 : 0;

        // Binomial with p = 0.003: mean 300, sigma 17.3.
        Assert.That(yes, Is.InRange(300 - 52, 300 + 52));
        Assert.That(stream.Chance(0, 5), Is.False);
        Assert.That(stream.Chance(5, 5), Is.True);
    }

    [TestCase(-1, 5)]
    [TestCase(6, 5)]
    [TestCase(0, 0)]
    public void Chance_OddsThatAreNone_Throw(int numerator, int denominator) =>
        Assert.That(
            () => new RandomStream(1, "x").Chance(numerator, denominator),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Fill_GivesTheBytesOfTheNumbersInOrder()
    {
        RandomStream bytes = new(9, "keys");
        RandomStream numbers = new(9, "keys");
        byte[] filled = new byte[19];

        bytes.Fill(filled);

        Assert.That(filled[..8], Is.EqualTo(BitConverter.GetBytes(numbers.Next())));
        Assert.That(filled[8..16], Is.EqualTo(BitConverter.GetBytes(numbers.Next())));
        Assert.That(filled[16..], Is.EqualTo(BitConverter.GetBytes(numbers.Next())[..3]));
    }

    [Test]
    public void StateOfAllZeros_IsRefused() =>
        Assert.That(() => new RandomStream(0, 0, 0, 0), Throws.ArgumentException);

    private static readonly ulong[] Golden = [18296920315362787146, 12954706547919978293, 5499212786754644156];
}
