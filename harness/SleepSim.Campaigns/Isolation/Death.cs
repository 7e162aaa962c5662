using System.Globalization;

namespace SleepSim.Campaigns;

/// <summary>How an engine ended the process that ran it alone, for the campaign's file: no times or sizes are in it
/// that were measured.</summary>
/// <param name="Kind">How.</param>
/// <param name="At">When, in nanoseconds since the run began.</param>
/// <param name="Where">In which call, or after which.</param>
/// <param name="Limits">What it was allowed.</param>
public sealed record Death(DeathKind Kind, long At, string Where, RunLimits Limits)
{
    private const string StuckWords = "the engine did not come back from ";
    private const string HungryWords = "the engine's memory is above ";
    private const string DeathWords = "the process died ";

    /// <summary>The rule it violates: no panic and no deadlock, or bounded resources.</summary>
    public string Rule => Kind == DeathKind.Hungry ? "S11" : "S13";

    /// <summary>Why, in words.</summary>
    public string Reason => Kind switch
    {
        DeathKind.Stuck => string.Create(
            CultureInfo.InvariantCulture, $"{StuckWords}{Where} within {Limits.Patience.TotalSeconds:0.###} s"),
        DeathKind.Hungry => string.Create(
            CultureInfo.InvariantCulture, $"{HungryWords}{Limits.Memory / (1024 * 1024)} MiB {Where}"),
        DeathKind.Overflowed => $"{DeathWords}of a stack overflow {Where}",
        DeathKind.Died => $"{DeathWords}{Where}",
        _ => throw new InvalidOperationException($"Unknown death {Kind}."),
    };

    /// <summary>Reads what the process left behind.</summary>
    /// <param name="kind">How it died.</param>
    /// <param name="note">The file of the last call.</param>
    /// <param name="limits">What it was allowed.</param>
    /// <returns>Null when no engine was called: then it is no fault of one.</returns>
    public static Death? Of(DeathKind kind, string note, RunLimits limits)
    {
        if (CallNote.Read(note) is not { } last) return null;
        string where = kind == DeathKind.Stuck ? last.Call : $"{(last.CameBack ? "after" : "in")} {last.Call}";
        return new Death(kind, last.At, where, limits);
    }

    /// <summary>Whether a failure ended the process, so that running its scenario would end another.</summary>
    public static bool IsOne(CampaignFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Reason.StartsWith(StuckWords, StringComparison.Ordinal)
            || failure.Reason.StartsWith(HungryWords, StringComparison.Ordinal)
            || failure.Reason.StartsWith(DeathWords, StringComparison.Ordinal);
    }

    /// <summary>Puts it into the campaign's file in place of the run that has no end.</summary>
    /// <exception cref="CampaignFileException">The file cannot be written.</exception>
    public void AddTo(CampaignFile file, long index)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Commit(
        [
            new ScenarioOutcome
            {
                Index = index,
                Hash = TextHash.Of(Reason),
                Simulated = At,
                Events = 0,
                Scenario = file.Header.Plan.Guided ? new RunningScenarios(file.Path).Text(index) : "",
                Violations = [new FoundViolation(Rule, Cause.Of(Reason), At, Reason)],
            },
        ]);
    }
}
