namespace SleepSim.Reports;

/// <summary>What can be said of a rank of a sample.</summary>
public enum RankKind
{
    /// <summary>There is no sample.</summary>
    Nothing,

    /// <summary>The sample is so small that the rank is the largest of it, and says nothing of its own.</summary>
    TooFew,

    /// <summary>A length of time that occurred.</summary>
    Time,

    /// <summary>The rank falls on something that did not end.</summary>
    Never,
}
