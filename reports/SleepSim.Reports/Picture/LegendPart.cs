namespace SleepSim.Reports;

/// <summary>The parts of a recovery that the legend explains.</summary>
internal enum LegendPart
{
    /// <summary>The part of the operating system.</summary>
    OperatingSystem,

    /// <summary>The part of the engine.</summary>
    Engine,

    /// <summary>The part of the network.</summary>
    Network,
}
