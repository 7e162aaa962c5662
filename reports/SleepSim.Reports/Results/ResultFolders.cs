using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Finds and reads the folders of runs below some folders, such as the results of shards, and joins
/// them.</summary>
public static class ResultFolders
{
    /// <summary>Folders of runs that are read at once.</summary>
    public const int FoldersMax = 100_000;

    // Of all traces together: a few gigabytes.
    private const int RecordsMax = 20_000_000;

    private const int VariantDigits = 8;

    private static readonly EnumerationOptions _below = new()
    {
        RecurseSubdirectories = true,
        MatchType = MatchType.Simple,
        // Links may lead in circles.
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>Reads all runs below some folders.</summary>
    /// <param name="folders">The folders; each may be that of a run itself.</param>
    public static ResultSet Read(IReadOnlyList<string> folders)
    {
        List<ResultFault> faults = [];
        List<ReportedRun> runs = [];
        long room = RecordsMax;
        foreach (string folder in Find(folders, faults))
        {
            TraceBounds usual = new();
            ResultFolder result = new(folder, usual with { RecordsMax = (int)Math.Min(usual.RecordsMax, room) });
            runs.Add(result.Read());
            faults.AddRange(result.Faults);
            room -= runs[^1].Records.Count;
        }

        List<ReportedRun> once = Once(runs);
        return new ResultSet(TellApart(once), faults, runs.Count - once.Count);
    }

    private static List<string> Find(IReadOnlyList<string> folders, List<ResultFault> faults)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            if (!Directory.Exists(full)) faults.Add(new ResultFault(folder, null, "there is no such folder"));
            else if (!AddBelow(full, found, faults)) faults.Add(new ResultFault(folder, null,
                $"found no result of a run, expected folders with {ResultFolder.SummaryName} or"
                + $" {ResultFolder.TraceName}"));
            if (found.Count <= FoldersMax) continue;
            faults.Add(new ResultFault(folder, null, FormattableString.Invariant(
                $"found more than {FoldersMax} results, expected fewer; the rest is left out")));
            return [.. found.Take(FoldersMax)];
        }

        return [.. found];
    }

    private static bool AddBelow(string folder, SortedSet<string> found, List<ResultFault> faults)
    {
        bool any = false;
        try
        {
            foreach (string name in (string[])[ResultFolder.TraceName, ResultFolder.SummaryName])
            {
                foreach (string file in Directory.EnumerateFileSystemEntries(folder, name, _below))
                {
                    any = true;
                    found.Add(Path.GetDirectoryName(file)!);
                    if (found.Count > FoldersMax) return true;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new ResultFault(folder, null, $"it cannot be read: {e.Message.TrimEnd('.')}"));
            return true;
        }

        return any;
    }

    // Of runs that are the same, the one with least missing.
    private static List<ReportedRun> Once(List<ReportedRun> runs)
    {
        IEnumerable<ReportedRun> ordered = runs
            .OrderBy(static run => run.Summary.Engine, StringComparer.Ordinal)
            .ThenBy(static run => run.Summary.Scenario, StringComparer.Ordinal)
            .ThenBy(static run => run.Summary.Hash, StringComparer.Ordinal)
            .ThenBy(static run => run.Missing.Count)
            .ThenBy(static run => run.Folder, StringComparer.Ordinal);
        List<ReportedRun> once = [];
        foreach (ReportedRun run in ordered)
        {
            if (once.Count == 0 || !SameKind(once[^1], run) || once[^1].Summary.Hash != run.Summary.Hash) once.Add(run);
        }

        return once;
    }

    private static List<ReportedRun> TellApart(List<ReportedRun> runs)
    {
        List<ReportedRun> named = [];
        for (int i = 0; i < runs.Count; i++)
        {
            bool alone = (i == 0 || !SameKind(runs[i - 1], runs[i]))
                && (i + 1 == runs.Count || !SameKind(runs[i + 1], runs[i]));
            named.Add(alone ? runs[i] : runs[i] with { Variant = runs[i].Summary.Hash[..VariantDigits] });
        }

        return named;
    }

    private static bool SameKind(ReportedRun one, ReportedRun other) =>
        one.Summary.Engine == other.Summary.Engine && one.Summary.Scenario == other.Summary.Scenario;
}
