namespace SleepSim.Live.Tests;

/// <summary>Whether tests take the time they would like to have.</summary>
internal static class LongRuns
{
    private const string Variable = "SLEEPSIM_LONG";

    /// <summary>Asked for by whoever runs the tests.</summary>
    public static bool Wanted => Environment.GetEnvironmentVariable(Variable) == "1";
}
