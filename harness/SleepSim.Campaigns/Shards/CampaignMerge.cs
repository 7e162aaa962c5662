using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SleepSim.Campaigns;

/// <summary>Joins the files of all shards of a campaign into the file that one machine would have written.</summary>
public static class CampaignMerge
{
    /// <summary>Merges, in any order.</summary>
    /// <param name="files">The files of all shards, each finished.</param>
    /// <param name="into">The file to write; must not be there.</param>
    /// <returns>The totals of the result.</returns>
    /// <exception cref="CampaignFileException">They do not make a whole, or a file cannot be used.</exception>
    public static CampaignTotals Merge(IReadOnlyList<string> files, string into)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0) throw new CampaignFileException("Found no campaign files, expected one of each shard.");
        if (File.Exists(into) || Directory.Exists(into))
            throw new CampaignFileException($"'{into}' is there already: expected the name of a new file.");
        return Database.Guarded(into, () =>
        {
            List<MergedPart> parts = [.. files.Select(MergedPart.Read)];
            long count = CheckWhole(parts);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(into))!);
            CanonicalFile.Replace(into, Join(parts, count, into));
            return CampaignResult.Read(into).Totals;
        });
    }

    private static long CheckWhole(List<MergedPart> parts)
    {
        MergedPart first = parts[0];
        SortedDictionary<int, MergedPart> byNumber = [];
        foreach (MergedPart part in parts)
        {
            part.CheckSameCampaign(first);
            if (!byNumber.TryAdd(part.Shard.Number, part))
            {
                throw new CampaignFileException(
                    $"Shard {part.Shard} is in '{byNumber[part.Shard.Number].Path}' and in '{part.Path}', expected "
                    + "each once.");
            }
        }

        string[] missing =
        [
            .. Enumerable.Range(1, first.Shard.Of).Where(number => !byNumber.ContainsKey(number)).Take(20)
                .Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ];
        if (missing.Length > 0)
        {
            throw new CampaignFileException(string.Create(
                CultureInfo.InvariantCulture,
                $"Found {byNumber.Count} of {first.Shard.Of} shards, expected all: missing {string.Join(", ", missing)}"
                + $"{(first.Shard.Of - byNumber.Count > missing.Length ? " and more" : "")}."));
        }

        long count = parts.Max(part => part.Count);
        foreach (MergedPart part in parts) part.CheckFinished(count);
        return count;
    }

    // First into tables of any order, then from those in the order of the keys.
    private static string Join(List<MergedPart> parts, long count, string into)
    {
        IReadOnlyList<(string, string)> header = parts[0].WholeHeader;
        string joined = CanonicalFile.Build(header, into + ".merging", database =>
        {
            using TableWriter writer = new(database);
            foreach (MergedPart part in parts)
            {
                using Database from = Database.Open(part.Path, SqliteOpenMode.ReadOnly);
                CanonicalFile.AddAll(from, writer);
            }
        });
        try
        {
            using Database all = Database.Open(joined, SqliteOpenMode.ReadOnly);
            return CanonicalFile.Copy(all, header, count, into);
        }
        finally
        {
            File.Delete(joined);
        }
    }
}
