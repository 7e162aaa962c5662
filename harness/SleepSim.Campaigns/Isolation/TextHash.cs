namespace SleepSim.Campaigns;

/// <summary>A hash for what has no trace: FNV-1a over the letters, the same everywhere.</summary>
internal static class TextHash
{
    private const ulong Basis = 0xCBF29CE484222325UL;
    private const ulong Prime = 0x100000001B3UL;

    public static ulong Of(string text)
    {
        ulong hash = Basis;
        foreach (char letter in text) hash = unchecked((hash ^ letter) * Prime);
        return hash;
    }
}
