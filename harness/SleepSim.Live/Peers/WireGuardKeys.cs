namespace SleepSim.Live;

/// <summary>The keys of the two ends of a tunnel, drawn for one run.</summary>
/// <param name="ClientPrivate">In Base64, as wg(8) has them.</param>
/// <param name="ClientPublic">The same.</param>
/// <param name="GatewayPrivate">The same.</param>
/// <param name="GatewayPublic">The same.</param>
internal sealed record WireGuardKeys(
    string ClientPrivate, string ClientPublic, string GatewayPrivate, string GatewayPublic)
{
    /// <summary>Draws keys.</summary>
    /// <exception cref="LabException">wg(8) is not there.</exception>
    public static WireGuardKeys Draw()
    {
        string client = LabCommand.Run(null, "wg", "genkey");
        string gateway = LabCommand.Run(null, "wg", "genkey");
        return new WireGuardKeys(
            client, LabCommand.Run(client, "wg", "pubkey"), gateway, LabCommand.Run(gateway, "wg", "pubkey"));
    }
}
