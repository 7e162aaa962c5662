using SleepSim.Contract;

namespace SleepSim.Harness.Session;

/// <summary>What VPN asks of the rest of the machine.</summary>
internal sealed record VpnOutside
{
    /// <summary>Creates the engine of one start.</summary>
    public required Func<ITunnelEngine> CreateEngine { get; init; }

    /// <summary>Takes a packet that an engine hands to the machine.</summary>
    public required PacketReceiver PacketDelivered { get; init; }

    /// <summary>An engine broke the contract.</summary>
    public required Action EngineFaulted { get; init; }

    /// <summary>The physical primary network as it is now (D10).</summary>
    public required Func<NetworkSituation> Situation { get; init; }
}
