namespace SleepSim.Scenarios;

/// <summary>Makes one well-mixed number of several, so that neighbouring seeds and indexes have nothing in common. The
/// finalizer is that of SplitMix64.</summary>
internal static class SeedMixer
{
    public static ulong Mix(params ReadOnlySpan<long> parts)
    {
        ulong mixed = 0;
        foreach (long part in parts)
            mixed = Finalize(mixed + 0x9E3779B97F4A7C15UL + unchecked((ulong)part));
        return mixed;
    }

    private static ulong Finalize(ulong z)
    {
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }
}
