namespace SleepSim.Campaigns;

/// <summary>What several seeds found of one known bug.</summary>
public sealed class BugSummary
{
    /// <summary>To more operations than this no bug may be shrunk: a person reads them.</summary>
    public const int OperationsMax = 6;

    private readonly int[] _needed;

    /// <summary>Sums up the finds of one bug, at least one of them.</summary>
    public BugSummary(IReadOnlyList<BugFind> finds)
    {
        ArgumentNullException.ThrowIfNull(finds);
        Finds = finds;
        // One that was not found needed more than any that was.
        _needed = [.. finds.Select(find => find.Needed ?? int.MaxValue).Order()];
    }

    /// <summary>Its id.</summary>
    public string Bug => Finds[0].Bug;

    /// <summary>One for each seed.</summary>
    public IReadOnlyList<BugFind> Finds { get; }

    /// <summary>Every seed found it.</summary>
    public bool FoundByAll => Most is not null;

    /// <summary>Every seed found it and made it small enough.</summary>
    public bool IsGood => FoundByAll && Operations <= OperationsMax;

    /// <summary>The rules that found it, in the order of the seeds, each once.</summary>
    public IReadOnlyList<string> Rules => [.. Finds.Select(find => find.Rule).Where(rule => rule != "").Distinct()];

    /// <summary>Scenarios needed, the median; null when it was not found by that many.</summary>
    public int? Median => OrNull(_needed[_needed.Length / 2]);

    /// <summary>Scenarios needed by the luckiest seed.</summary>
    public int? Least => OrNull(_needed[0]);

    /// <summary>Scenarios needed by the unluckiest seed.</summary>
    public int? Most => OrNull(_needed[^1]);

    /// <summary>Operations after shrinking, the most of all.</summary>
    public int Operations => Finds.Max(find => find.Operations);

    /// <summary>How long shrinking took, the most of all.</summary>
    public TimeSpan Shrinking => Finds.Max(find => find.Shrinking);

    private static int? OrNull(int needed) => needed == int.MaxValue ? null : needed;
}
