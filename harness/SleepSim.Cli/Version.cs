using System.Reflection;
using System.Runtime.InteropServices;

namespace SleepSim.Cli;

/// <summary>Which SleepSim this is.</summary>
internal static class Version
{
    /// <summary>Such as <c>0.1.0</c>.</summary>
    public static string Number { get; } = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "unknown";

    /// <summary>For a report of a fault.</summary>
    public static string Line =>
        $"sleepsim {Number} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";
}
