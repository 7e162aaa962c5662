using SleepSim.Scenarios;

namespace SleepSim.Harness;

/// <summary>A named rule that every run is judged by. It reads the trace and nothing else.</summary>
public abstract class Invariant
{
    private protected Invariant()
    {
    }

    /// <summary>Such as <c>L1</c>.</summary>
    public abstract string Id { get; }

    /// <summary>In a word or two.</summary>
    public abstract string Name { get; }

    /// <summary>The rule in one sentence.</summary>
    public abstract string Sentence { get; }

    /// <summary>Safety or liveness.</summary>
    public abstract InvariantKind Kind { get; }

    /// <summary>Ids of the facts behind it.</summary>
    public abstract IReadOnlyList<string> Facts { get; }

    /// <summary>Ids of field bugs that it would have caught.</summary>
    public abstract IReadOnlyList<string> FieldBugs { get; }

    /// <summary>Why it matters to a person.</summary>
    public abstract string Why { get; }

    /// <summary>How to read a violation.</summary>
    public abstract string HowToRead { get; }

    /// <summary>What it does not prove.</summary>
    public abstract string DoesNotProve { get; }

    /// <summary>Someone to judge one run.</summary>
    internal abstract Judge CreateJudge(Scenario scenario);
}
