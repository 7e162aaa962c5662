namespace SleepSim.Reports;

/// <summary>The parts of a recovery, each with a colour.</summary>
internal enum RecoveryPart
{
    /// <summary>The part of the operating system.</summary>
    OperatingSystem,

    /// <summary>The part of the engine.</summary>
    Engine,

    /// <summary>The part of the network.</summary>
    Network,
}
