namespace SleepSim.Scenarios.Tests.Import;

/// <summary>Short ways to say logs in tests.</summary>
internal static class Logs
{
    public static ImportResult Read(params string[] lines) => LogImporter.Import(lines, "my.log");

    public static ImportResult AssertSteps(Step[] steps, params string[] lines)
    {
        ImportResult result = Read(lines);
        Assert.That(result.Scenario.Timeline, Is.EqualTo(steps));
        Assert.That(result.Counts.Used + result.Counts.Unused.Sum(one => one.Lines), Is.EqualTo(result.Counts.Lines));
        return result;
    }

    public static void AssertRefused(string message, params string[] lines)
        => Assert.That(() => Read(lines), Throws.InstanceOf<ImportException>().With.Message.StartsWith(message));
}
