namespace SleepSim.Campaigns;

/// <summary>A campaign file in a few numbers.</summary>
public sealed record CampaignTotals
{
    /// <summary>Scenarios that were run.</summary>
    public long Ran { get; init; }

    /// <summary>Those that violate a rule.</summary>
    public long Violating { get; init; }

    /// <summary>Those in which nothing was put to the test.</summary>
    public long Unjudged { get; init; }

    /// <summary>Those that were run twice.</summary>
    public long Twice { get; init; }

    /// <summary>Those that were run with both cryptographies.</summary>
    public long Both { get; init; }

    /// <summary>Nanoseconds of true time; more than a <see cref="long"/> holds after 292 years.</summary>
    public Int128 Simulated { get; init; }

    /// <summary>Events of the kernel.</summary>
    public long Events { get; init; }

    /// <summary>Over indexes and trace hashes: two results that agree in it are the same.</summary>
    public ulong Digest { get; init; }

    /// <summary>Names of what was reached.</summary>
    public int Reached { get; init; }

    /// <summary>Violating scenarios by rule, in the order of the rules.</summary>
    public IReadOnlyList<(string Rule, long Count)> Rules { get; init; } = [];

    /// <summary>With the scenarios of a block.</summary>
    internal CampaignTotals And(BlockSums block) => this with
    {
        Ran = Ran + block.Ran,
        Violating = Violating + block.Violating,
        Unjudged = Unjudged + block.Unjudged,
        Twice = Twice + block.Twice,
        Both = Both + block.Both,
        Simulated = Simulated + block.Simulated,
        Events = Events + block.Events,
        Digest = unchecked(Digest + block.Digest),
    };
}
