using SleepSim.Scenarios;

namespace SleepSim.Harness.Session;

/// <summary>The configuration as the app saved it, and what of it is in force: a start takes what is saved
/// (D11).</summary>
internal sealed class VpnConfiguration
{
    private bool _savedDisconnectOnSleep;
    private KillSwitch _savedKillSwitch;
    private bool _savedEnforceRoutes;

    /// <param name="vpn">As saved at first.</param>
    /// <param name="productDisconnectsOnSleep">What the engine's product saves where the profile leaves it
    /// open.</param>
    public VpnConfiguration(VpnProfile vpn, bool productDisconnectsOnSleep)
    {
        _savedDisconnectOnSleep = vpn.DisconnectOnSleep ?? productDisconnectsOnSleep;
        _savedKillSwitch = vpn.KillSwitch;
        _savedEnforceRoutes = vpn.EnforceRoutes;
        TakeEffect();
    }

    /// <summary>It can be started, by anyone (L2).</summary>
    public bool Enabled { get; private set; } = true;

    /// <summary>There is none, which is NEVPNStatus Invalid (T1).</summary>
    public bool Removed { get; private set; }

    /// <summary>disconnectOnSleep in force (K1).</summary>
    public bool DisconnectOnSleep { get; private set; }

    /// <summary>The kill switch in force.</summary>
    public KillSwitch KillSwitch { get; private set; }

    /// <summary>enforceRoutes in force (X3).</summary>
    public bool EnforceRoutes { get; private set; }

    /// <summary>The app saves it, which also enables it again and brings it back (T2).</summary>
    public void Save(ConfigurationChange change)
    {
        _savedDisconnectOnSleep = change.DisconnectOnSleep ?? _savedDisconnectOnSleep;
        _savedKillSwitch = change.KillSwitch ?? _savedKillSwitch;
        _savedEnforceRoutes = change.EnforceRoutes ?? _savedEnforceRoutes;
        Enabled = true;
        Removed = false;
    }

    public void Disable() => Enabled = false;

    public void Remove()
    {
        Enabled = false;
        Removed = true;
    }

    /// <summary>A start takes what is saved.</summary>
    public void TakeEffect() =>
        (DisconnectOnSleep, KillSwitch, EnforceRoutes) =
            (_savedDisconnectOnSleep, _savedKillSwitch, _savedEnforceRoutes);
}
