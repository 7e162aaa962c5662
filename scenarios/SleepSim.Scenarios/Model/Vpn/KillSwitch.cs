namespace SleepSim.Scenarios;

/// <summary>What keeps packets of applications from leaving unprotected while the tunnel is meant to be up.</summary>
public enum KillSwitch
{
    /// <summary>Nothing; leaving unprotected is allowed (X6).</summary>
    Off,

    /// <summary>The tunnel's own routes, for as long as they are in force (L38). The user relies on it.</summary>
    Routes,

    /// <summary>includeAllNetworks: the system drops everything while the tunnel is down (X1).</summary>
    AllNetworks,
}
