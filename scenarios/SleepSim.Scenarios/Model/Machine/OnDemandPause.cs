namespace SleepSim.Scenarios;

/// <summary>How long on-demand rules rest after the user stopped the tunnel (D13); whether packet tunnels have any such
/// pause is not publicly known (D12 suggests not).</summary>
public enum OnDemandPause
{
    /// <summary>Not at all: the next traffic starts the tunnel again (D12).</summary>
    Off,

    /// <summary>Until the primary network changes, or the machine wakes (D13).</summary>
    UntilNetworkChange,

    /// <summary>Until the machine is booted, which never happens in a run.</summary>
    UntilReboot,
}
