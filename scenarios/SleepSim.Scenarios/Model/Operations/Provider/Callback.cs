namespace SleepSim.Scenarios;

/// <summary>What the system tells a provider, and can get wrong.</summary>
public enum Callback
{
    /// <summary>startTunnel (L21): can be doubled.</summary>
    Start,

    /// <summary>sleep (L25).</summary>
    Sleep,

    /// <summary>wake (L25, L30).</summary>
    Wake,

    /// <summary>A path update (N22).</summary>
    Path,

    /// <summary>The completion of tunnel settings (L37): can be late or lost.</summary>
    Settings,
}
