using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SleepSim.Campaigns;

/// <summary>One of the files that are merged, as far as it must fit the others.</summary>
internal sealed class MergedPart
{
    private readonly SortedDictionary<string, string> _header;
    private readonly long _ran;
    private readonly bool _hasFresh;

    private MergedPart(string path, Database database)
    {
        Path = path;
        _header = CampaignTables.Header(database);
        Count = CampaignTables.Count(database) ?? 0;
        _ran = CampaignTables.Blocks(database).Sum(block => block.Sums.Ran);
        _hasFresh = CampaignTables.HasFresh(database);
        string text = _header.GetValueOrDefault(CampaignHeader.ShardKey, "");
        Shard = Shard.TryParse(text, out Shard shard)
            ? shard
            : throw new CampaignFileException($"'{path}' is damaged: found shard '{text}', expected one such as 2/4.");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Which part it is.</summary>
    public Shard Shard { get; }

    /// <summary>The number of scenarios of the campaign, as far as this shard has finished; 0 when it never
    /// has.</summary>
    public long Count { get; }

    /// <summary>What the joined file says of itself.</summary>
    public IReadOnlyList<(string Key, string Value)> WholeHeader =>
    [
        .. _header.Where(pair => pair.Key != CampaignTables.CountKey)
            .Select(pair => (pair.Key, pair.Key == CampaignHeader.ShardKey ? Shard.Whole.ToString() : pair.Value)),
    ];

    /// <summary>Reads a file.</summary>
    /// <exception cref="CampaignFileException">It is no campaign file, or cannot be read.</exception>
    public static MergedPart Read(string path) => Database.Guarded(path, () =>
    {
        if (!File.Exists(path)) throw new CampaignFileException($"There is no campaign file '{path}'.");
        using Database database = Database.Open(path, SqliteOpenMode.ReadOnly);
        CampaignTables.Check(database);
        return new MergedPart(path, database);
    });

    /// <summary>Refuses a part of another campaign, or of one that has no parts.</summary>
    public void CheckSameCampaign(MergedPart first)
    {
        if (_header.GetValueOrDefault(CampaignHeader.ModeKey) == CampaignHeader.Guided)
        {
            throw new CampaignFileException(
                $"'{Path}' is of a guided campaign, expected plain ones: what it ran is no part of a whole.");
        }

        foreach ((string key, string value) in WholeHeader)
        {
            string expected = first._header.GetValueOrDefault(key, "nothing");
            if (key != CampaignHeader.ShardKey && value != expected)
            {
                throw new CampaignFileException(
                    $"Found {key} {value} in '{Path}', expected {key} {expected}, as in '{first.Path}'.");
            }
        }

        if (Shard.Of != first.Shard.Of)
        {
            throw new CampaignFileException(
                $"Found shard {Shard} in '{Path}', expected one of {first.Shard.Of}, as in '{first.Path}'.");
        }
    }

    /// <summary>Refuses a part that is not as far as the campaign.</summary>
    public void CheckFinished(long count)
    {
        long expected = Shard.CountBelow(count);
        if (_ran == expected && !_hasFresh) return;
        throw new CampaignFileException(string.Create(
            CultureInfo.InvariantCulture,
            $"'{Path}' has {_ran} scenarios of shard {Shard}, expected {expected}: resume it with --count {count}."));
    }
}
