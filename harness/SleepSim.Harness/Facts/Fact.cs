namespace SleepSim.Harness;

/// <summary>Something that is publicly known about the system around a tunnel, and what became of it here.</summary>
public sealed record Fact
{
    private Fact()
    {
    }

    /// <summary>Such as <c>P9</c>: stable, and cited by code, rules and scenarios.</summary>
    public required string Id { get; init; }

    /// <summary>The fact, in our own words.</summary>
    public required string Statement { get; init; }

    /// <summary>What became of it.</summary>
    public required FactStatus Status { get; init; }

    /// <summary>When modelled: the types and members that do it, by their simple names.</summary>
    public IReadOnlyList<string> Where { get; private init; } = [];

    /// <summary>When modelled: the test that proves it, as class and method.</summary>
    public string Test { get; private init; } = "";

    /// <summary>When a parameter: its key in a scenario file, such as <c>host.linger</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>When a parameter: what to explore.</summary>
    public string Range { get; private init; } = "";

    /// <summary>When out of scope: why.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The machine, the session or the engine does it, and a test proves it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="statement">In our own words.</param>
    /// <param name="where">Types and members, separated by commas.</param>
    /// <param name="test">Class and method.</param>
    internal static Fact Modelled(string id, string statement, string where, string test) => new()
    {
        Id = id,
        Statement = statement,
        Status = FactStatus.Modelled,
        Where = where.Split(", "),
        Test = test,
    };

    /// <summary>A number or a choice that a scenario makes.</summary>
    internal static Fact Parameter(string id, string statement, string key, string range) => new()
    {
        Id = id,
        Statement = statement,
        Status = FactStatus.Parameter,
        Key = key,
        Range = range,
    };

    /// <summary>Nothing of it is here.</summary>
    internal static Fact OutOfScope(string id, string statement, string reason) => new()
    {
        Id = id,
        Statement = statement,
        Status = FactStatus.OutOfScope,
        Reason = reason,
    };
}
