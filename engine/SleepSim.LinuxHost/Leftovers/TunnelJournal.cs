namespace SleepSim.LinuxHost;

/// <summary>Writes down each change of the machine before it is made, and takes all of them back.</summary>
/// <remarks>Made before the tunnel changes anything, by the process that will carry it.</remarks>
internal sealed class TunnelJournal
{
    private readonly StateFolder _folder;

    /// <param name="folder">Where tunnels of this network namespace keep their states.</param>
    /// <param name="tunnel">The name of the interface.</param>
    public TunnelJournal(StateFolder folder, string tunnel)
    {
        _folder = folder;
        State = TunnelState.Fresh(tunnel, ProcessIdentity.Own);
        folder.Write(State);
    }

    /// <summary>What is changed, or about to be.</summary>
    public TunnelState State { get; private set; }

    /// <summary>Other tunnels of this network namespace, killed ones among them.</summary>
    public List<TunnelState> Others() =>
        [.. _folder.ReadAll((_, _) => { }).Where(state => state.Interface != State.Interface)];

    public void Note(TunnelState state)
    {
        if (state == State) return;
        _folder.Write(state);
        State = state;
    }

    /// <summary>Takes back what the tunnel changed, and forgets it.</summary>
    /// <returns>What could not be taken back; empty when all is as it was.</returns>
    public List<string> TakeBack(RoutingTables tables)
    {
        List<string> failures = Undoing.Undo(State, [.. Others().Where(other => other.Process.IsAlive)], tables);
        // What could not be taken back stays written down: the next start tries again.
        if (failures.Count == 0) _folder.Delete(State.Interface);
        return failures;
    }
}
