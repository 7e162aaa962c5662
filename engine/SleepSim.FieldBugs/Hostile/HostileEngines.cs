namespace SleepSim.FieldBugs;

/// <summary>Engines that end the process that runs them, or try to: what a campaign must survive. No public client is
/// behind them. Each waits for a message of its app, so that most scenarios are harmless.</summary>
public static class HostileEngines
{
    private const string Source = "made up";

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<FieldBug> All { get; } =
    [
        new("hostile-eats-memory", "Memory is taken and never given back.", Source, ["S11"], e => new EatsMemory(e)),
        new("hostile-loops", "A call never comes back.", Source, ["S13"], e => new Loops(e)),
        new("hostile-overflows", "A method calls itself for ever.", Source, ["S13"], e => new Overflows(e)),
        new("hostile-throws", "An exception leaves the engine.", Source, ["S13"], e => new Throws(e)),
    ];
}
