using System.ComponentModel;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Addresses, routes, rules and name servers of one tunnel, as wg-quick sets them.</summary>
/// <remarks>What does not vanish with the interface is written down before it is changed.</remarks>
internal sealed class LinuxSettings(SettingsOptions options, RoutingTables tables, TunnelJournal journal)
    : ITunnelSettingsApplier
{
    private readonly DefaultRouting _defaults = new(tables, journal, options.FirewallMark);
    private SettingsPlan _applied = SettingsPlan.Nothing;

    /// <inheritdoc/>
    public string? Apply(TunnelSettings? settings)
    {
        SettingsPlan wanted = settings is null ? SettingsPlan.Nothing : SettingsPlan.Of(settings, options);
        try
        {
            if (tables.LinkNamed(options.Interface) is not { } link)
                return $"there is no interface {options.Interface}";
            string? refusal = TakeAway(link.Index, wanted);
            if (settings is null) return refusal ?? _defaults.Set([]) ?? SetNameServers(wanted);
            return refusal ?? Give(link.Index, wanted, settings.Mtu);
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private string? TakeAway(int link, SettingsPlan wanted)
    {
        foreach (TunnelRoute route in _applied.Routes.Except(wanted.Routes))
        {
            if (tables.Remove(link, route.Destination, route.Table) is { IsAbsence: false } refusal)
                return $"{route}: {refusal}";
        }

        foreach (TunnelAddress address in _applied.Addresses.Except(wanted.Addresses))
        {
            if (tables.Remove(link, address.Address, address.PrefixLength) is { IsAbsence: false } refusal)
                return $"{address}: {refusal}";
        }

        _applied = SettingsPlan.Nothing;
        return null;
    }

    /// <summary>All of it each time: who took the interface down took its routes as well.</summary>
    private string? Give(int link, SettingsPlan wanted, int mtu)
    {
        // Whatever of it is refused, the rest may be there from here on.
        _applied = wanted;
        KeepQuiet();
        if (tables.SetUp(link, mtu) is { } notUp) return $"interface {options.Interface} up, MTU {mtu}: {notUp}";
        foreach (TunnelAddress address in wanted.Addresses)
        {
            if (tables.Add(link, address.Address, address.PrefixLength) is { } refusal)
                return $"{address}: {refusal}";
        }

        foreach (TunnelRoute route in wanted.Routes)
            if (AddRoute(link, route) is { } refusal) return refusal;
        return _defaults.Set(wanted.Families) ?? SetNameServers(wanted);
    }

    /// <summary>Without an address made up by the kernel, which looks for routers that no tunnel has: a peer would be
    /// asked to answer that.</summary>
    private void KeepQuiet()
    {
        KernelSwitch generation = new($"ipv6/conf/{options.Interface}/addr_gen_mode", Before: "0", Made: "1");
        if (KernelSwitch.Read(generation.Name) == generation.Before) generation.Make();
    }

    private string? AddRoute(int link, TunnelRoute route)
    {
        NetlinkRefusal? refusal = tables.Add(link, route.Destination, route.Table);
        if (refusal is null) return null;
        // An address brings the route to its network.
        bool own = refusal.Error == NetlinkRefusal.Exists && tables.Routes().Exists(there =>
            there.Link == link && there.Table == route.Table && there.Destination.Equals(route.Destination));
        if (own) return null;
        string reason = refusal.Error == NetlinkRefusal.Exists
            ? "there is one already, past the tunnel"
            : refusal.ToString();
        return $"{route}: {reason}";
    }

    private string? SetNameServers(SettingsPlan wanted)
    {
        if (wanted.NameServers.Count == 0)
        {
            if (journal.State.NameServers is not { } saved) return null;
            NameServerFile.Restore(saved, options.Interface);
            journal.Note(journal.State with { NameServers = null });
            return null;
        }

        if (journal.State.NameServers is null)
            journal.Note(journal.State with { NameServers = NameServerFile.Read(options.NameServers) });
        NameServerFile.Write(
            journal.State.NameServers!, options.Interface, wanted.NameServers, options.SearchDomains);
        return null;
    }
}
