namespace SleepSim.Scenarios;

/// <summary>The VPN configuration as the containing app saved it. Two are equal when their contents are.</summary>
public sealed record VpnProfile
{
    /// <summary>One rule without conditions: any traffic starts the tunnel (D5).</summary>
    public static IReadOnlyList<OnDemandRule> ConnectAlways { get; } = [new OnDemandRule()];

    /// <summary>disconnectOnSleep (K1); null leaves it to the engine's product.</summary>
    public bool? DisconnectOnSleep { get; init; }

    /// <summary>On-demand rules are on (D11). Otherwise the user starts the tunnel.</summary>
    public bool OnDemand { get; init; } = true;

    /// <summary>The rules, of which the first that matches counts (D3).</summary>
    public IReadOnlyList<OnDemandRule> Rules { get; init; } = ConnectAlways;

    /// <summary>What keeps packets from leaving unprotected.</summary>
    public KillSwitch KillSwitch { get; init; }

    /// <summary>enforceRoutes: the tunnel's routes win over more specific local ones (X3).</summary>
    public bool EnforceRoutes { get; init; }

    /// <summary>excludeLocalNetworks: with all networks included, the local one stays outside (X2); null for the
    /// platform's default: on iOS yes, on macOS no.</summary>
    public bool? ExcludeLocalNetworks { get; init; }

    /// <summary>WireGuard's persistent keepalive (W3); null is off.</summary>
    public TimeSpan? Keepalive { get; init; }

    /// <inheritdoc/>
    public bool Equals(VpnProfile? other)
        => other is not null
            && DisconnectOnSleep == other.DisconnectOnSleep && OnDemand == other.OnDemand
            && KillSwitch == other.KillSwitch && EnforceRoutes == other.EnforceRoutes
            && ExcludeLocalNetworks == other.ExcludeLocalNetworks && Keepalive == other.Keepalive
            && Rules.SequenceEqual(other.Rules);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)KillSwitch * 31) + Rules.Count;
}
