namespace SleepSim.Live;

/// <summary>What kind of network a lab has.</summary>
internal sealed record LabOptions
{
    /// <summary>How long the router's NAT keeps a UDP mapping nothing passes through (W1); whole seconds.</summary>
    public TimeSpan NatMapping { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How many of 1,000 packets between client and gateway are lost, either way.</summary>
    public int LossPerMille { get; init; }

    /// <summary>The client's name servers; none when empty.</summary>
    public IReadOnlyList<string> NameServers { get; init; } = [];
}
