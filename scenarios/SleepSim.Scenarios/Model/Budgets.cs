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

    /// <summary>L7: from a usable network to the answer to a lookup by the right name server; names are looked up some
    /// seconds apart.</summary>
    public TimeSpan LookupRecovery { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>L6: from a stop to the end of the tunnel.</summary>
    public TimeSpan Stop { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>S4: from the last command to what it asks for.</summary>
    public TimeSpan Intent { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>S6: how often one deadline may come in the first second after a wake.</summary>
    public int DeadlinesAfterWake { get; init; } = 10;

    /// <summary>S8: attempts to send or to open a socket in a minute without any path.</summary>
    public int OfflineAttemptsPerMinute { get; init; } = 40;

    /// <summary>S9: how long an engine may go on using a socket that is bound to what is gone.</summary>
    public TimeSpan BoundToCurrent { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>S10: requests for tunnel settings for each start and each real change of the path.</summary>
    public int SettingsPerPathChange { get; init; } = 2;

    /// <summary>S11: sockets open at one time.</summary>
    public int OpenSockets { get; init; } = 4;

    /// <summary>S12: how long the settings in force may differ from those last asked for.</summary>
    public TimeSpan OrderedApply { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>S2: how long after the end of the tunnel something of it may be left.</summary>
    public TimeSpan Residue { get; init; } = TimeSpan.FromSeconds(5);
}
