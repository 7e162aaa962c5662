using System.Globalization;
using Microsoft.Data.Sqlite;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>The file of a campaign while it runs. What was committed outlives the death of the process at any moment;
/// the next opening goes on from there. One process at a time; one thread at a time.</summary>
public sealed class CampaignFile : IDisposable
{
    // Between two foldings every scenario is a row of its own, which is cheap to write and slow to read.
    private const int FreshMax = BlockSums.Size;

    private readonly CampaignSums _unfolded = new();
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly RunningTotals _totals;
    private Database? _database;
    private readonly TableWriter _writer;
    private readonly Statement _fresh, _word;
    private int _freshCount;

    private CampaignFile(Database database, CampaignHeader header, InFlightFile inFlight)
    {
        (_database, Header, InFlight) = (database, header, inFlight);
        List<ScenarioOutcome> leftovers = ReadLeftovers(database);
        // Nothing is written before all that is there was found to be sound.
        database.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
        _writer = new TableWriter(database);
        _fresh = database.Prepare("INSERT INTO fresh VALUES ($1, $2)");
        _word = database.Prepare("INSERT INTO word VALUES ($1, $2)");
        foreach (ScenarioOutcome outcome in leftovers) _unfolded.Add(outcome);
        _freshCount = leftovers.Count;
        Fold(database);
        database.Execute("DELETE FROM word");
        Done = new DoneIndexes(header.Shard);
        _totals = new RunningTotals(database, Done.Add);
        Totals = _totals.Now;
    }

    /// <summary>What the file is about.</summary>
    public CampaignHeader Header { get; }

    /// <summary>Where it is.</summary>
    public string Path => InFlight.CampaignPath;

    /// <summary>All that is in it. May be read from any thread.</summary>
    public CampaignTotals Totals { get; private set; }

    /// <summary>Scenarios that ran when an earlier process died; empty when it ended in order.</summary>
    public IReadOnlyList<long> LeftInFlight => InFlight.Left;

    internal InFlightFile InFlight { get; }

    /// <summary>Whether a scenario is in it.</summary>
    public bool Has(long index) => Done.Has(index);

    internal DoneIndexes Done { get; }

    /// <summary>Opens the file of a campaign, or makes it, with the folders above.</summary>
    /// <exception cref="CampaignFileException">It is of another campaign, torn, foreign, newer, in use, or cannot be
    /// written. It is left as it was.</exception>
    public static CampaignFile Open(string path, CampaignPlan plan, Shard shard)
    {
        CampaignHeader header = CampaignHeader.Of(plan, shard);
        return Database.Guarded(path, () =>
        {
            if (Directory.Exists(path)) throw new CampaignFileException($"'{path}' is a folder, expected a file.");
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            InFlightFile inFlight = InFlightFile.Lock(path);
            Database? database = null;
            try
            {
                if (!File.Exists(path)) CanonicalFile.WriteEmpty(header.Values, path);
                database = Database.Open(path, SqliteOpenMode.ReadWrite);
                database.Execute("PRAGMA locking_mode=EXCLUSIVE");
                CampaignTables.Check(database);
                HeaderCheck.Same(header, CampaignTables.Header(database), path);
                return new CampaignFile(database, header, inFlight);
            }
            catch
            {
                database?.Dispose();
                inFlight.Dispose();
                throw;
            }
        });
    }

    /// <summary>Puts finished scenarios into the file.</summary>
    /// <exception cref="CampaignFileException">The file cannot be written.</exception>
    internal void Commit(IReadOnlyList<ScenarioOutcome> outcomes) => Database.Guarded(Path, () =>
    {
        Database database = Opened();
        database.InTransaction(() =>
        {
            foreach (ScenarioOutcome outcome in outcomes)
                _fresh.Run(outcome.Index, OutcomeCodec.Write(outcome, NumberOf));
        });
        foreach (ScenarioOutcome outcome in outcomes)
        {
            _unfolded.Add(outcome);
            _totals.Add(outcome);
        }

        _freshCount += outcomes.Count;
        if (_freshCount >= FreshMax) Fold(database);
        Totals = _totals.Now;
        return true;
    });

    /// <summary>Ends the work on the file. When all scenarios up to a number are in it, and no others, it is written
    /// anew in the one form that this result has.</summary>
    /// <param name="count">The number of scenarios of the campaign, other shards included.</param>
    /// <returns>Whether that is so.</returns>
    /// <exception cref="CampaignFileException">The file cannot be written.</exception>
    internal bool Finish(long count) => Database.Guarded(Path, () =>
    {
        Database database = Opened();
        Fold(database);
        DoneIndexes done = new(Header.Shard);
        foreach ((long number, BlockSums sums) in CampaignTables.Blocks(database)) done.Add(number, sums);
        long all = Math.Max(count, CampaignTables.Count(database) ?? 0);
        if (done.Extent > all) all = RoundedUp(done.Extent);
        bool complete = done.Count == Header.Shard.CountBelow(all);
        if (complete)
        {
            string canonical = CanonicalFile.Copy(database, Header.Values, all, Path);
            Close();
            // The log of the old tables must not meet the new ones.
            if (File.Exists(Path + "-wal"))
                throw new CampaignFileException($"'{Path}-wal' is in use by another process; '{canonical}' is whole.");
            File.Delete(Path + "-shm");
            CanonicalFile.Replace(Path, canonical);
        }
        else
        {
            // So that those who only read need no files beside it.
            database.Execute("PRAGMA journal_mode=DELETE");
            Close();
        }

        return complete;
    });

    /// <summary>Lets the file have no more than so many pages, as if the disk were full then.</summary>
    internal void LimitPages(int pages) =>
        Opened().Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count={pages}"));

    /// <summary>Closes the file; what was committed is in it.</summary>
    public void Dispose()
    {
        Close();
        InFlight.Dispose();
    }

    // All shards are taken to be as far as this one.
    private long RoundedUp(long extent) => (extent + Header.Shard.Of - 1) / Header.Shard.Of * Header.Shard.Of;

    private int NumberOf(string name)
    {
        if (_words.TryGetValue(name, out int number)) return number;
        number = _words.Count;
        _word.Run(number, name);
        return _words[name] = number;
    }

    private void Fold(Database database)
    {
        if (_freshCount == 0) return;
        database.InTransaction(() =>
        {
            _writer.Add(_unfolded, TextOf);
            database.Execute("DELETE FROM fresh");
        });
        _unfolded.Clear();
        _freshCount = 0;
    }

    // What a process that died had finished and not yet added up.
    private List<ScenarioOutcome> ReadLeftovers(Database database)
    {
        Dictionary<int, string> names = [];
        foreach (SqliteDataReader row in database.Rows("SELECT number, name FROM word"))
            names[row.GetInt32(0)] = row.GetString(1);
        List<ScenarioOutcome> all = [];
        try
        {
            foreach (SqliteDataReader row in database.Rows("SELECT scenario, outcome FROM fresh"))
                all.Add(OutcomeCodec.Read(row.GetInt64(0), (byte[])row.GetValue(1), number => names[number]));
        }
        catch (Exception e) when (e is IOException or FormatException or KeyNotFoundException)
        {
            throw new CampaignFileException($"'{Path}' is damaged: {e.Message} It is left as it is.", e);
        }

        return all;
    }

    private string TextOf(long index) => _unfolded.Scenarios.TryGetValue(index, out string? text)
        ? text
        : ScenarioWriter.Write(ScenarioGenerator.Generate(Header.Plan.Seed, index, Header.Plan.Generation));

    private Database Opened() => _database ?? throw new ObjectDisposedException(nameof(CampaignFile));

    private void Close()
    {
        if (_database is null) return;
        _writer.Dispose();
        _fresh.Dispose();
        _word.Dispose();
        _database.Dispose();
        _database = null;
    }
}
