using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Says where a run went otherwise than its scenario expects of the engine. Only for people: the exit code
/// tells of violations, whether or not they were expected.</summary>
internal static class Surprises
{
    /// <summary>Writes a line for each surprise.</summary>
    public static void Write(IReadOnlyList<RunReport> reports, TextWriter output)
    {
        bool first = true;
        foreach (RunReport report in reports)
        {
            if (LineOf(report) is not { } line) continue;
            if (first) output.WriteLine();
            first = false;
            output.WriteLine(line);
        }
    }

    private static string? LineOf(RunReport report)
    {
        string engine = report.Result.Engine;
        Expectation? expected = report.Result.Scenario.Expect.FirstOrDefault(e => e.Engine == engine);
        if (expected is null) return null;
        string wanted = InWords(expected.Violates);
        string found = InWords(report.Result.Verdict.Violations.Select(finding => finding.Invariant.Id));
        return wanted == found
            ? null
            : $"{report.Result.Scenario.Name} expects of {engine} that {wanted}; found that {found}.";
    }

    private static string InWords(IEnumerable<string> rules)
    {
        string list = string.Join(' ', rules.Order(StringComparer.Ordinal));
        return list.Length == 0 ? "everything holds" : $"it violates {list}";
    }
}
