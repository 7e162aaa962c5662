namespace SleepSim.Traces;

/// <summary>How awake the machine is.</summary>
public enum PowerState
{
    /// <summary>Display and user are there.</summary>
    FullWake,

    /// <summary>Processor and network run, nobody is there (P9–P12).</summary>
    DarkWake,

    /// <summary>Nothing runs.</summary>
    Asleep,
}
