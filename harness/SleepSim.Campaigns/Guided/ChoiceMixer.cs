namespace SleepSim.Campaigns;

/// <summary>One well-mixed number of several: the finalizer of SplitMix64, once for each.</summary>
internal static class ChoiceMixer
{
    public static ulong Mix(params ReadOnlySpan<long> parts)
    {
        ulong mixed = 0;
        foreach (long part in parts)
        {
            ulong z = unchecked(mixed + 0x9E3779B97F4A7C15UL + (ulong)part);
            z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
            z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
            mixed = z ^ (z >> 31);
        }

        return mixed;
    }
}
