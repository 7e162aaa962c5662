namespace SleepSim.Harness;

/// <summary>What ended the last tunnel.</summary>
internal enum TunnelEnd
{
    /// <summary>Nothing: it is up or starting, or there was none.</summary>
    None,

    /// <summary>It was stopped from above: by a person, a rule, or the system (L10).</summary>
    Stop,

    /// <summary>Its engine cancelled it, or failed its start (L10, L18).</summary>
    Engine,

    /// <summary>Its process died (L44).</summary>
    Process,
}
