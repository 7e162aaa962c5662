namespace SleepSim.Scenarios;

/// <summary>What the invariants allow.</summary>
public sealed record Budgets
{
    /// <summary>L1: from a full wake with a usable network to an echo through the tunnel.</summary>
    public TimeSpan WakeRecovery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>L2: from a path that is usable again to an echo through the tunnel.</summary>
    public TimeSpan PathRecovery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>L3: how long nothing may pass while the status says connected.</summary>
    public TimeSpan StatusTruth { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>L4: how long reasserting may last while the network is usable (L33).</summary>
    public TimeSpan Reasserting { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>L8: how long nothing may be pending while the tunnel is meant to be up and is not.</summary>
    public TimeSpan DeadState { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>S7: handshake initiations in one dark wake.</summary>
    public int InitiationsPerDarkWake { get; init; } = 12;

    /// <summary>S7: sockets opened in one dark wake.</summary>
    public int SocketsPerDarkWake { get; init; } = 6;

    /// <summary>S7: tunnel starts in one dark wake.</summary>
    public int StartsPerDarkWake { get; init; } = 2;
}
