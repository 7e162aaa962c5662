using System.Reflection;

namespace SleepSim.Cli;

/// <summary>How this program was started, so that it can be started once more.</summary>
internal static class OwnCommand
{
    private const string Library = ".dll";

    /// <summary>The file of the process, and the program's own where the first is the runtime's; empty where that
    /// cannot be told.</summary>
    public static IReadOnlyList<string> Find()
    {
        if (Environment.ProcessPath is not { } process) return [];
        string program = Assembly.GetExecutingAssembly().Location;
        bool isRuntime = string.Equals(
            Path.GetFileNameWithoutExtension(process), "dotnet", StringComparison.OrdinalIgnoreCase);
        if (!isRuntime) return [process];
        return program.EndsWith(Library, StringComparison.Ordinal) ? [process, program] : [];
    }
}
