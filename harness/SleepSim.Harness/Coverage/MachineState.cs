namespace SleepSim.Harness;

/// <summary>The machine as a situation has it.</summary>
internal enum MachineState
{
    Awake,
    AboutToSleep,
    DarkWake,
    Asleep,
}
