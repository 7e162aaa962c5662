using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Gives the tunnel interface what the engine asks for: addresses, routes, name servers, MTU.</summary>
internal interface ITunnelSettingsApplier
{
    /// <summary>Makes the system as the settings say; what earlier settings did is undone where it differs.</summary>
    /// <param name="settings">Null takes everything back.</param>
    /// <returns>Null when done; else what the system refused, and why.</returns>
    string? Apply(TunnelSettings? settings);
}
