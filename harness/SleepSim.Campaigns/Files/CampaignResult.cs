using Microsoft.Data.Sqlite;

namespace SleepSim.Campaigns;

/// <summary>What a campaign file says.</summary>
/// <param name="Count">The number of scenarios when the campaign was last finished; null when it never was.</param>
/// <param name="Totals">In a few numbers.</param>
/// <param name="Rules">Violating scenarios by rule, in the order of the rules.</param>
/// <param name="Failures">By rule and cause, in their order.</param>
/// <param name="Reached">What was reached, in the order of the names.</param>
public sealed record CampaignResult(
    long? Count,
    CampaignTotals Totals,
    IReadOnlyList<(string Rule, Tally Tally)> Rules,
    IReadOnlyList<CampaignFailure> Failures,
    IReadOnlyList<(string Name, Tally Tally)> Reached)
{
    /// <summary>Reads a file that no process writes.</summary>
    /// <exception cref="CampaignFileException">It is no campaign file, or cannot be read.</exception>
    public static CampaignResult Read(string path) => Database.Guarded(path, () =>
    {
        using Database database = Database.Open(path, SqliteOpenMode.ReadOnly);
        CampaignTables.Check(database);
        return new CampaignResult(
            CampaignTables.Count(database),
            new RunningTotals(database).Now,
            [.. CampaignTables.Rules(database)],
            [.. CampaignTables.Failures(database)],
            [.. CampaignTables.Reached(database)]);
    });
}
