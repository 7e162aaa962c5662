namespace SleepSim.Scenarios.Tests;

/// <summary>Short ways to say scenarios in tests.</summary>
internal static class Scenarios
{
    public static Scenario Of(params Step[] steps) => new() { Name = "test", Timeline = steps };

    public static Step At(double seconds, Operation operation) => new(Seconds(seconds), operation);

    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    public static Sleep Sleep(double seconds) => new(Seconds(seconds));

    public static DarkWake DarkWake(double seconds, AfterDarkWake then = AfterDarkWake.Sleep)
        => new(Seconds(seconds), then);
}
