using SleepSim.Harness.Mac;

namespace SleepSim.Harness;

/// <summary>How long something has been so without a break, by whatever clock its readings are of.</summary>
internal sealed class Lasting(TimeSpan budget)
{
    private readonly long _budget = budget.ToDuration().Nanoseconds;

    /// <summary>The reading at which it began; null while it is not so.</summary>
    public long? Since { get; private set; }

    /// <summary>It has lasted longer than the budget. To be asked before the record of this moment is noted, because
    /// until then everything was as the records before it say.</summary>
    public bool Exceeded(long now) => Since is { } since && now - since > _budget;

    /// <summary>The reading at which the budget runs out, or ran out; null while it is not so.</summary>
    public long? EndsAt => Since + _budget;

    /// <summary>Notes whether it is so from here on.</summary>
    public void Note(bool isSo, long now) => Since = isSo ? Since ?? now : null;
}
