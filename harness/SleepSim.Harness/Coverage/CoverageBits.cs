namespace SleepSim.Harness;

/// <summary>A set of numbers below a limit.</summary>
internal sealed class CoverageBits(int limit)
{
    private const int WordBits = 64;

    public ulong[] Words { get; } = new ulong[(limit + WordBits - 1) / WordBits];

    public void Set(int number) => Words[number / WordBits] |= 1UL << (number % WordBits);
}
