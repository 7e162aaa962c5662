namespace SleepSim.Live;

/// <summary>The keys of one end of a tunnel, as wg(8) makes them.</summary>
/// <param name="Private">In base64.</param>
/// <param name="Public">In base64.</param>
internal sealed record TunnelKeys(string Private, string Public)
{
    public static TunnelKeys Make()
    {
        string key = LabCommand.Run(null, "wg", "genkey");
        return new TunnelKeys(key, LabCommand.Run(key + "\n", "wg", "pubkey"));
    }

    /// <summary>A key that two ends share.</summary>
    public static string MakeShared() => LabCommand.Run(null, "wg", "genpsk");
}
