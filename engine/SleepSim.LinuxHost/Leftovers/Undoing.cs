namespace SleepSim.LinuxHost;

/// <summary>Takes back what a tunnel changed. What is gone already is as good as taken back.</summary>
internal static class Undoing
{
    /// <param name="state">What is to be taken back.</param>
    /// <param name="others">Tunnels that live on: what they still need stays.</param>
    /// <param name="tables">Of the same network namespace.</param>
    /// <returns>What could not be taken back, and why.</returns>
    public static List<string> Undo(TunnelState state, IReadOnlyList<TunnelState> others, RoutingTables tables)
    {
        List<string> failures = [];
        foreach (RoutingRule rule in state.Rules) Try($"{rule}", () => Remove(rule, tables), failures);
        foreach (KernelSwitch change in state.Switches)
        {
            // The last tunnel that needs it puts it back.
            if (others.Any(other => other.Switches.Any(its => its.Name == change.Name))) continue;
            Try(change.Name, change.Restore, failures);
        }

        if (state.NameServers is { } saved)
            Try(saved.Path, () => NameServerFile.Restore(saved, state.Interface), failures);
        foreach (string socket in state.Sockets) Try(socket, () => File.Delete(socket), failures);
        return failures;
    }

    private static void Remove(RoutingRule rule, RoutingTables tables)
    {
        if (tables.Remove(rule) is { IsAbsence: false } refusal) throw new IOException(refusal.ToString());
    }

    private static void Try(string what, Action change, List<string> failures)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add($"{what}: {e.Message}");
        }
    }
}
