using System.Text.RegularExpressions;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>What a scenario file that a campaign or a property test wrote says of itself in its <c>source</c>: where it
/// comes from and what must come of it. Nothing in it is needed to run the file.</summary>
/// <param name="Rule">The rule it violates.</param>
/// <param name="Engine">With which engine.</param>
/// <param name="Hash">The hash of that run.</param>
public sealed partial record Origin(string Rule, string Engine, string Hash)
{
    /// <summary>The text for <see cref="Scenario.Source"/>.</summary>
    public string ToText(string found) => $"{found}; violates {Rule} with {Engine}; hash {Hash}";

    /// <summary>Reads the note back; null when the scenario has none.</summary>
    public static Origin? Of(Scenario scenario)
    {
        Match match = Note().Match(scenario.Source);
        return match.Success
            ? new Origin(match.Groups["rule"].Value, match.Groups["engine"].Value, match.Groups["hash"].Value)
            : null;
    }

    [GeneratedRegex(
        @"violates (?<rule>[A-Z]\d{1,3}) with (?<engine>\S{1,100}); hash (?<hash>[0-9a-f]{16})",
        RegexOptions.NonBacktracking)]
    private static partial Regex Note();
}
