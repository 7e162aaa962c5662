using System.CommandLine;

namespace SleepSim.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary><c>--engine</c>, with a default.</summary>
    public static Option<string> Engine(Workshop workshop) => new("--engine", "-e")
    {
        Description = $"The engine: {string.Join(", ", workshop.Engines.Select(engine => engine.Name))}; or the id of "
            + "a known bug (see 'list'), which is the default engine with it.",
        HelpName = "name",
        DefaultValueFactory = _ => Workshop.DefaultEngine,
    };

    /// <summary><c>--out</c>.</summary>
    public static Option<string?> Reports() => new("--out", "-o")
    {
        Description = "Where reports go [default: reports/out].",
        HelpName = "folder",
    };
}
