namespace SleepSim.LinuxHost;

/// <summary>Chooses the mark of a tunnel's outer datagrams, which is the number of its own routing table as
/// well.</summary>
internal static class FirewallMarks
{
    /// <summary>Where wg-quick begins to look.</summary>
    private const uint First = 51820;
    private const uint TriesMax = 1024;

    /// <summary>The mark that is asked for; else, where everything goes into the tunnel, the first whose table is free;
    /// else none.</summary>
    /// <exception cref="TunnelRefusedException">None is free.</exception>
    public static uint Choose(LinuxTunnelOptions options, RoutingTables tables)
    {
        if (options.FirewallMark is { } asked and > 0) return asked;
        if (options.Table is not null || !options.TakesDefaultRoute) return 0;
        SortedSet<uint> taken = [.. tables.Routes().Select(route => route.Table)];
        foreach (byte family in new[] { Rtnetlink.AF_INET, Rtnetlink.AF_INET6 })
            taken.UnionWith(tables.Rules(family).Select(rule => rule.Table));
        for (uint mark = First; mark < First + TriesMax; mark++)
            if (!taken.Contains(mark)) return mark;
        throw new TunnelRefusedException(
            $"Found no free routing table from {First} on, expected one among {TriesMax}: give FwMark = number.");
    }
}
