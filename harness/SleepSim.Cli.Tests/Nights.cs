namespace SleepSim.Cli.Tests;

/// <summary>Small scenarios as files.</summary>
internal static class Nights
{
    /// <summary>Long enough for the session to die; the interfaces come back after the wake.</summary>
    public const string Nap = """
        name: nap
        question: Does the tunnel come back after a nap?
        timeline:
          - after: 30s
            sleep: 20m

        """;

    /// <summary>The same under another name.</summary>
    public static string Named(string name) => Nap.Replace("name: nap", "name: " + name, StringComparison.Ordinal);
}
