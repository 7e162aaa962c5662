namespace SleepSim.Traces;

/// <summary>What makes a recovery necessary.</summary>
public enum RecoveryTrigger
{
    /// <summary>The machine woke fully.</summary>
    FullWake,

    /// <summary>The path was lost while the machine was awake.</summary>
    PathLoss,
}
