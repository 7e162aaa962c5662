using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SleepSim.Campaigns;

/// <summary>The tables of a campaign file. All of them but the last two make the result; those hold what is finished
/// and not yet added up.</summary>
internal static class CampaignTables
{
    /// <summary>Marks the file as ours: "SlpS" in its header.</summary>
    public const long ApplicationId = 0x536C7053;

    /// <summary>The version of these tables.</summary>
    public const long Version = 2;

    /// <summary>Bytes of a page, so that the same rows make the same file everywhere.</summary>
    public const int PageSize = 4_096;

    private const string Schema = """
        CREATE TABLE campaign (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE block (
            number INTEGER PRIMARY KEY, done BLOB NOT NULL, ran INTEGER NOT NULL, violating INTEGER NOT NULL,
            unjudged INTEGER NOT NULL, twice INTEGER NOT NULL, both INTEGER NOT NULL, simulated INTEGER NOT NULL,
            events INTEGER NOT NULL, digest INTEGER NOT NULL);
        CREATE TABLE rule (rule TEXT PRIMARY KEY, count INTEGER NOT NULL, first INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE failure (
            rule TEXT NOT NULL, cause TEXT NOT NULL, count INTEGER NOT NULL, first INTEGER NOT NULL,
            at INTEGER NOT NULL, reason TEXT NOT NULL, scenario TEXT NOT NULL,
            PRIMARY KEY (rule, cause)) WITHOUT ROWID;
        CREATE TABLE reached (name TEXT PRIMARY KEY, count INTEGER NOT NULL, first INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE fresh (scenario INTEGER PRIMARY KEY, outcome BLOB NOT NULL);
        CREATE TABLE word (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
        """;

    internal const string CountKey = "count";

    /// <summary>Makes the tables of an empty file.</summary>
    public static void Create(Database database, IReadOnlyList<(string Key, string Value)> header)
    {
        database.Execute(string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA page_size={PageSize}; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA encoding='UTF-8'"));
        database.InTransaction(() =>
        {
            database.Execute(string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id={ApplicationId}; PRAGMA user_version={Version}"));
            database.Execute(Schema);
            using Statement insert = database.Prepare("INSERT INTO campaign VALUES ($1, $2)");
            foreach ((string key, string value) in header.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                insert.Run(key, value);
        });
    }

    /// <summary>Refuses a file that is torn, not ours, or of a later version.</summary>
    /// <exception cref="CampaignFileException">It is.</exception>
    public static void Check(Database database)
    {
        string path = database.Path;
        if (new FileInfo(path).Length == 0 || database.Number("PRAGMA application_id") != ApplicationId)
        {
            throw new CampaignFileException(
                $"'{path}' is not a campaign file: expected one that 'sleepsim fuzz' or 'merge' wrote. "
                + "It is left as it is.");
        }

        long version = database.Number("PRAGMA user_version");
        if (version != Version)
        {
            throw new CampaignFileException(
                $"'{path}': found a campaign file of version {version}, expected {Version}. It is left as it is: use "
                + "the SleepSim that wrote it, or name another file.");
        }

        // SQLite does not miss the end of a last page that is not full; whoever compares files does.
        long rest = new FileInfo(path).Length % PageSize;
        if (rest != 0 && !File.Exists(path + "-wal")) throw Damaged(path, $"it ends {rest} bytes into a page");
        using IEnumerator<SqliteDataReader> check = database.Rows("PRAGMA quick_check(1)").GetEnumerator();
        string found = check.MoveNext() ? check.Current.GetString(0) : "nothing";
        if (found != "ok") throw Damaged(path, found);
        foreach ((long number, BlockSums sums) in Blocks(database))
        {
            if (sums.DoneCount != sums.Ran)
                throw Damaged(path, $"block {number} counts {sums.Ran}, expected {sums.DoneCount}");
        }
    }

    /// <summary>The header as it stands in the file, by name; with it the count when the file is finished.</summary>
    public static SortedDictionary<string, string> Header(Database database)
    {
        SortedDictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (SqliteDataReader row in database.Rows("SELECT key, value FROM campaign"))
            values[row.GetString(0)] = row.GetString(1);
        return values;
    }

    /// <summary>The number of scenarios of the campaign, other shards included, when it was last finished; null when it
    /// never was.</summary>
    public static long? Count(Database database) =>
        Header(database).TryGetValue(CountKey, out string? text)
            ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Notes that number.</summary>
    public static void SetCount(Database database, long count)
    {
        using Statement insert = database.Prepare("INSERT INTO campaign VALUES ($1, $2)");
        insert.Run(CountKey, count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Whether scenarios are in the file that are not added up.</summary>
    public static bool HasFresh(Database database) => database.Number("SELECT EXISTS (SELECT 1 FROM fresh)") != 0;

    /// <summary>The blocks in order.</summary>
    /// <exception cref="CampaignFileException">One contradicts itself.</exception>
    public static IEnumerable<(long Number, BlockSums Sums)> Blocks(Database database)
    {
        foreach (SqliteDataReader row in database.Rows("SELECT * FROM block ORDER BY number"))
        {
            byte[] done = (byte[])row.GetValue(1);
            if (done.Length != BlockSums.BitmapSize)
                throw Damaged(database.Path, $"block {row.GetInt64(0)} has {done.Length} bytes of bitmap");
            BlockSums sums = new()
            {
                Done = done,
                Ran = row.GetInt64(2),
                Violating = row.GetInt64(3),
                Unjudged = row.GetInt64(4),
                Twice = row.GetInt64(5),
                Both = row.GetInt64(6),
                Simulated = row.GetInt64(7),
                Events = row.GetInt64(8),
                Digest = unchecked((ulong)row.GetInt64(9)),
            };
            yield return (row.GetInt64(0), sums);
        }
    }

    /// <summary>Violating scenarios by rule, in the order of the rules.</summary>
    public static IEnumerable<(string Rule, Tally Tally)> Rules(Database database) =>
        Tallies(database, "SELECT rule, count, first FROM rule ORDER BY rule");

    /// <summary>What was reached, in the order of the names.</summary>
    public static IEnumerable<(string Name, Tally Tally)> Reached(Database database) =>
        Tallies(database, "SELECT name, count, first FROM reached ORDER BY name");

    /// <summary>The failures by rule and cause.</summary>
    public static IEnumerable<CampaignFailure> Failures(Database database)
    {
        foreach (SqliteDataReader row in database.Rows("SELECT * FROM failure ORDER BY rule, cause"))
        {
            yield return new CampaignFailure(
                row.GetString(0),
                row.GetString(1),
                new Tally(row.GetInt64(2), row.GetInt64(3)),
                row.GetInt64(4),
                row.GetString(5),
                row.GetString(6));
        }
    }

    private static IEnumerable<(string Name, Tally Tally)> Tallies(Database database, string query)
    {
        foreach (SqliteDataReader row in database.Rows(query))
            yield return (row.GetString(0), new Tally(row.GetInt64(1), row.GetInt64(2)));
    }

    private static CampaignFileException Damaged(string path, string how) =>
        new($"'{path}' is damaged: {how}. It is left as it is: restore it, or name another file.");
}
