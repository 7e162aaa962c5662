namespace SleepSim.Scenarios;

/// <summary>The choices of one mutation: a function of its number.</summary>
internal sealed class MutationDice(long number)
{
    private int _drawn;

    /// <summary>From 0 to one less than that.</summary>
    public int Below(int count) => (int)(SeedMixer.Mix(number, ++_drawn) % (ulong)count);

    /// <summary>In whole milliseconds, from zero to that.</summary>
    public TimeSpan UpTo(TimeSpan most) => TimeSpan.FromMilliseconds(
        (long)(SeedMixer.Mix(number, ++_drawn) % (ulong)(1 + (most.Ticks / TimeSpan.TicksPerMillisecond))));
}
