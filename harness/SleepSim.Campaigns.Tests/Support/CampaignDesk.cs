using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns.Tests;

/// <summary>A folder of its own with campaign files in it.</summary>
internal sealed class CampaignDesk(ITunnelEngineFactory? engine = null) : IDisposable
{
    private readonly TestedEngine _engine = TestedEngine.Of(engine ?? new QuietFactory());

    public string Folder { get; } = Directory.CreateTempSubdirectory("sleepsim-").FullName;

    public CampaignPlan Plan { get; init; } =
        new((engine ?? new QuietFactory()).Name, 1, new GenerationOptions { Operations = 4 }, Cryptography.Real);

    public string File(string name) => Path.Combine(Folder, name);

    public byte[] Bytes(string name) => System.IO.File.ReadAllBytes(File(name));

    public CampaignFile Open(string name, Shard? shard = null) =>
        CampaignFile.Open(File(name), Plan, shard ?? Shard.Whole);

    public CampaignEnd Run(string name, long count, int jobs = 1, Shard? shard = null) =>
        Run(name, new CampaignOrder { Count = count, Jobs = jobs }, shard);

    public CampaignEnd Run(
        string name,
        CampaignOrder order,
        Shard? shard = null,
        Action<CampaignTotals>? progress = null,
        CancellationToken interrupted = default)
    {
        using CampaignFile file = Open(name, shard);
        return Campaign.Run(file, _engine, order, Reached, progress, interrupted);
    }

    /// <summary>What the file would be if the process died now, under another name. Only between two commits.</summary>
    public void CopyAsIfKilled(string name, string copy)
    {
        foreach (string ending in (string[])["", "-wal"])
        {
            if (System.IO.File.Exists(File(name) + ending))
                System.IO.File.Copy(File(name) + ending, File(copy) + ending, overwrite: true);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Something that differs from run to run.
    public static string[] Reached(RunResult result) =>
        ["any", $"leaked {result.Measures.Leaked % 3}", $"woke {result.Recoveries.Count % 5}"];
}
