namespace SleepSim.Campaigns;

/// <summary>Writes campaign files that are the same, bit for bit, for the same result: fresh tables, rows in the order
/// of their keys, one page size, nothing of who ran what and when.</summary>
internal static class CanonicalFile
{
    /// <summary>Writes a file without scenarios; there, all at once or not at all.</summary>
    public static void WriteEmpty(IReadOnlyList<(string Key, string Value)> header, string path) =>
        Replace(path, Build(header, path, _ => { }));

    /// <summary>Writes what the tables of a file hold into a new file beside a path.</summary>
    /// <returns>The new file; <see cref="Replace"/> puts it in place.</returns>
    public static string Copy(
        Database from, IReadOnlyList<(string Key, string Value)> header, long count, string path) =>
        Build(header, path, database =>
        {
            using TableWriter writer = new(database);
            AddAll(from, writer);
            CampaignTables.SetCount(database, count);
        });

    /// <summary>Adds all rows of a file, in the order of their keys.</summary>
    public static void AddAll(Database from, TableWriter to)
    {
        foreach ((long number, BlockSums sums) in CampaignTables.Blocks(from)) to.AddBlock(number, sums);
        foreach ((string rule, Tally tally) in CampaignTables.Rules(from)) to.AddRule(rule, tally);
        foreach (CampaignFailure failure in CampaignTables.Failures(from)) to.AddFailure(failure);
        foreach ((string name, Tally tally) in CampaignTables.Reached(from)) to.AddReached(name, tally);
    }

    /// <summary>Puts a new file in the place of the old one, on the disk before it has the name.</summary>
    public static void Replace(string path, string with)
    {
        using (FileStream stream = new(with, FileMode.Open, FileAccess.ReadWrite)) stream.Flush(flushToDisk: true);
        File.Move(with, path, overwrite: true);
    }

    /// <summary>Writes a file of its own beside a path.</summary>
    /// <returns>The file.</returns>
    public static string Build(
        IReadOnlyList<(string Key, string Value)> header, string path, Action<Database> fill)
    {
        string file = path + ".new";
        File.Delete(file);
        try
        {
            using Database database = Database.Open(file, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate);
            CampaignTables.Create(database, header);
            database.InTransaction(() => fill(database));
        }
        catch
        {
            File.Delete(file);
            throw;
        }

        return file;
    }
}
