namespace SleepSim.Scenarios;

/// <summary>The VPN configuration as the containing app saved it.</summary>
public sealed record VpnProfile
{
    /// <summary>disconnectOnSleep (K1); null leaves it to the engine's product.</summary>
    public bool? DisconnectOnSleep { get; init; }

    /// <summary>One on-demand rule, Connect: any traffic starts the tunnel (D5). Otherwise the user starts
    /// it.</summary>
    public bool OnDemand { get; init; } = true;

    /// <summary>What keeps packets from leaving unprotected.</summary>
    public KillSwitch KillSwitch { get; init; }

    /// <summary>WireGuard's persistent keepalive (W3); null is off.</summary>
    public TimeSpan? Keepalive { get; init; }
}
