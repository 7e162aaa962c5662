namespace SleepSim.Scenarios;

/// <summary>The app saves another configuration; the next start takes it (D11). What is null stays as it
/// is.</summary>
/// <param name="DisconnectOnSleep">disconnectOnSleep (K1).</param>
/// <param name="KillSwitch">What keeps packets from leaving unprotected.</param>
/// <param name="EnforceRoutes">enforceRoutes (X3).</param>
public sealed record ConfigurationChange(
    bool? DisconnectOnSleep = null, KillSwitch? KillSwitch = null, bool? EnforceRoutes = null) : InstantOperation;
