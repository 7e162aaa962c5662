namespace SleepSim.Live.Tests;

/// <summary>Tests that make labs: skipped with the reason where none can be made, and failed where the environment says
/// that they must run.</summary>
internal static class NeedsLab
{
    private const string MustRun = "SLEEPSIM_REQUIRE_KERNEL";

    /// <summary>Ends the test where something is missing.</summary>
    public static void OrSkip(params IEnumerable<string> programs)
    {
        if (LabRequirements.Missing(programs) is not { } missing) return;
        if (Environment.GetEnvironmentVariable(MustRun) == "1") Assert.Fail($"{MustRun} is set. {missing}");
        Assert.Ignore(missing);
    }
}
