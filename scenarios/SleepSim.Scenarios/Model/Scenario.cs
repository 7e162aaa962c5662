namespace SleepSim.Scenarios;

/// <summary>A scenario: a host, a network, a VPN configuration and a timeline of operations. Pure data; the same file
/// means the same run for as long as the model of the machine is the same. Two are equal when their contents are.
/// </summary>
public sealed record Scenario
{
    /// <summary>The most operations a timeline may hold.</summary>
    public const int MaxSteps = 10_000;

    /// <summary>The longest a scenario may last, calm phase included.</summary>
    public static readonly TimeSpan MaxLength = TimeSpan.FromDays(60);

    /// <summary>A short name, in the words of a file name.</summary>
    public required string Name { get; init; }

    /// <summary>The question it answers, in one line; may be empty.</summary>
    public string Question { get; init; } = "";

    /// <summary>The ids of the facts and field bugs it rests on, such as <c>Z1</c> or <c>CLK-01</c>.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Where it comes from: a thread, a power log, a generator. Never needed to run it.</summary>
    public string Source { get; init; } = "";

    /// <summary>The machine.</summary>
    public HostProfile Host { get; init; } = new();

    /// <summary>The network between the machine and the gateway.</summary>
    public NetworkProfile Network { get; init; } = new();

    /// <summary>The VPN configuration.</summary>
    public VpnProfile Vpn { get; init; } = new();

    /// <summary>The applications on the machine.</summary>
    public ApplicationProfile Applications { get; init; } = new();

    /// <summary>What the invariants allow.</summary>
    public Budgets Budgets { get; init; } = new();

    /// <summary>What it allows those who play it on a real kernel.</summary>
    public LiveProfile Live { get; init; } = new();

    /// <summary>What is expected of which engine, sorted by the engine's name.</summary>
    public IReadOnlyList<Expectation> Expect { get; init; } = [];

    /// <summary>The ids of the invariants that are not judged here, because the system leaves no engine a chance; why
    /// is said in <see cref="Source"/>.</summary>
    public IReadOnlyList<string> NoChance { get; init; } = [];

    /// <summary>The chaos phase, sorted by time; equal times keep their order.</summary>
    public IReadOnlyList<Step> Timeline { get; init; } = [];

    /// <summary>How long the calm phase lasts after the last operation has ended.</summary>
    public TimeSpan Calm { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The number that random losses, jitter and keys of this run are drawn from. Part of the world, like
    /// the latency.</summary>
    public long Dice { get; init; }

    /// <summary>What comes first among things that fall on one instant.</summary>
    public EventOrder Order { get; init; }

    /// <summary>When the chaos phase is over: the last end of an operation, where a promoted dark wake ends its sleep.
    /// </summary>
    public TimeSpan TimelineEnd => new TimelineView(this).End;

    /// <inheritdoc/>
    public bool Equals(Scenario? other)
        => other is not null
            && Name == other.Name && Question == other.Question && Source == other.Source
            && Host == other.Host && Network == other.Network && Vpn == other.Vpn
            && Applications == other.Applications && Budgets == other.Budgets && Live == other.Live
            && Calm == other.Calm && Dice == other.Dice && Order == other.Order
            && Facts.SequenceEqual(other.Facts)
            && Expect.SequenceEqual(other.Expect)
            && NoChance.SequenceEqual(other.NoChance)
            && Timeline.SequenceEqual(other.Timeline);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)Dice * 31) + Timeline.Count;
}
