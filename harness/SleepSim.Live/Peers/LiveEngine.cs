namespace SleepSim.Live;

/// <summary>A kind of tunnel that can be played live.</summary>
/// <param name="Name">As it is asked for.</param>
/// <param name="Programs">What must be installed for it.</param>
/// <param name="Wire">Reads its datagrams.</param>
internal sealed record LiveEngine(string Name, IReadOnlyList<string> Programs, IWireReader Wire)
{
    /// <summary>The far end, and the client.</summary>
    public required Func<PeerPlace, (ILiveGateway Gateway, ILivePeer Peer)> Create { get; init; }

    /// <summary>The engine of the simulator that is the same code; empty for none.</summary>
    public string Simulated { get; init; } = "";
}
