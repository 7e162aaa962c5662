namespace SleepSim.Scenarios;

/// <summary>What the machine is doing between two events of a log.</summary>
internal enum MachineState
{
    Awake,

    /// <summary>In dark wake on the way from full wake to sleep: what a scenario calls the linger.</summary>
    GoingDown,

    Asleep,

    Dark,
}
