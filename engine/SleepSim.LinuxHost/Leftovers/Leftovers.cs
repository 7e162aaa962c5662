namespace SleepSim.LinuxHost;

/// <summary>Takes back what tunnels left behind that were killed.</summary>
internal static class Leftovers
{
    /// <summary>To be called before a tunnel is set up, in its network namespace.</summary>
    /// <param name="folder">Where tunnels of this network namespace keep their states.</param>
    /// <param name="tables">Of the same network namespace.</param>
    /// <param name="log">Told what was found, in words.</param>
    public static void Clean(StateFolder folder, RoutingTables tables, Action<string> log)
    {
        folder.DeleteDrafts();
        List<TunnelState> states =
            folder.ReadAll((file, why) => log($"{file}: this is no state of a tunnel, and stays: {why}"));
        List<TunnelState> alive = [.. states.Where(state => state.Process.IsAlive)];
        foreach (TunnelState dead in states.Where(state => !alive.Contains(state)))
        {
            List<string> failures = Undoing.Undo(dead, alive, tables);
            if (failures.Count == 0) folder.Delete(dead.Interface);
            log($"tunnel {dead.Interface} of process {dead.Process.Number} ended without cleaning up: " + (
                failures.Count == 0 ? "done now" : "could not take back " + string.Join("; ", failures)));
        }
    }

    /// <summary>The process that carries a tunnel of this name; null where none does.</summary>
    public static ProcessIdentity? OwnerOf(string tunnel, StateFolder folder) =>
        folder.ReadAll((_, _) => { })
            .Find(state => state.Interface == tunnel && state.Process.IsAlive)?.Process;
}
