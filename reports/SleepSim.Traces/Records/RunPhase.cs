namespace SleepSim.Traces;

/// <summary>The two phases of a run.</summary>
public enum RunPhase
{
    /// <summary>Operations and faults happen.</summary>
    Chaos,

    /// <summary>Faults are lifted and the network is good; the tunnel must converge.</summary>
    Calm,
}
