namespace SleepSim.Reports.Tests.Study;

/// <summary>A small study.</summary>
internal static class Studies
{
    public const string Hostile = "</script><img src=x onerror=alert(1)> | `\"'&\u0007";

    /// <summary>Two designs in ten worlds of each theme.</summary>
    public static StudyData Small { get; } = new()
    {
        Version = "0.1.0",
        Seed = 7,
        Wanted = 50,
        Cryptography = "the real cryptography of WireGuard",
        Command = "sleepsim study forum --count 50 --seed 7",
        Themes = ForumThemes.All,
        Engines = [Engine("hasty", "tries once.", everyFails: 3), Engine("patient", "waits.", everyFails: 0)],
        Rules =
        [
            new StudyRule("S1", "no leak", "Nothing leaves."), new StudyRule("L1", "wake recovers", "It comes back."),
            new StudyRule("L3", "the status tells the truth", "It does not lie."),
        ],
        Examples =
        [
            new StudyExample(
                "hasty", "L1", 0, "examples/hasty-L1.yaml", "sleepsim replay examples/hasty-L1.yaml --engine hasty",
                "no echo came back"),
        ],
    };

    private static StudyEngine Engine(string name, string design, int everyFails) => new(
        name, design, [.. Enumerable.Range(0, 50).Select(world => Run(world, everyFails))]);

    private static StudyRun Run(int world, int everyFails)
    {
        string theme = ForumThemes.All[world % ForumThemes.All.Count].Name;
        bool fails = everyFails > 0 && world % everyFails == 0;
        return new StudyRun(
            world,
            theme,
            Measurements.Run($"world-{world}", theme, fails ? null : 150 + world * 40),
            new StudySigns(1, fails ? [] : [50 * Measurements.Millisecond], 1, fails ? 1 : 0, world % 2, 0, 1, 0),
            "00112233445566aa");
    }
}
