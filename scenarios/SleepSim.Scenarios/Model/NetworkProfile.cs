namespace SleepSim.Scenarios;

/// <summary>The network between the machine and the gateway.</summary>
public sealed record NetworkProfile
{
    /// <summary>One way, each way.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How many of 1,000 datagrams are lost.</summary>
    public int LossPerMille { get; init; }

    /// <summary>How long the NAT keeps a UDP mapping nothing goes out on: 30–300 s (W1).</summary>
    public TimeSpan NatMapping { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The gateway's host name.</summary>
    public string Gateway { get; init; } = "vpn.example.net";

    /// <summary>The engine is configured with the name instead of the address, and must look it up.</summary>
    public bool GatewayByName { get; init; }
}
