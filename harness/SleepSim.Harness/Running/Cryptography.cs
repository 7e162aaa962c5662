namespace SleepSim.Harness;

/// <summary>What the two ends of a simulated tunnel compute with.</summary>
public enum Cryptography
{
    /// <summary>The primitives of the protocol.</summary>
    Real,

    /// <summary>A fast stand-in that agrees and disagrees about keys as the real one does, and keeps no secret. Only
    /// the harness can put it into an engine.</summary>
    StandIn,
}
