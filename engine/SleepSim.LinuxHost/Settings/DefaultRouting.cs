namespace SleepSim.LinuxHost;

/// <summary>Sends everything into the tunnel but its own outer datagrams, as wg-quick does: they carry a mark, all
/// else is routed by the tunnel's table, and the main table is asked first for all routes but its default
/// one.</summary>
internal sealed class DefaultRouting(RoutingTables tables, TunnelJournal journal, uint mark)
{
    private const string MarkCountsForSource = "ipv4/conf/all/src_valid_mark";
    private const string SourceCheck = "ipv4/conf/all/rp_filter";
    private const string Strict = "1";
    private const string Loose = "2";

    /// <summary>Makes the rules be there for these families (AF_ numbers) and no others.</summary>
    /// <returns>Null when done; else what was refused.</returns>
    public string? Set(IReadOnlyList<byte> families)
    {
        foreach (RoutingRule rule in journal.State.Rules.Where(rule => !families.Contains(rule.Family)).ToList())
            if (Remove(rule) is { } refusal) return refusal;
        foreach (byte family in families)
        {
            if (journal.State.Rules.Any(rule => rule.Family == family)) continue;
            if (AddRules(family) is { } refusal) return refusal;
        }

        return families.Contains(Rtnetlink.AF_INET) ? AllowAnswers() : null;
    }

    /// <summary>Both are asked before all rules that are there, but after that of the machine's own
    /// addresses.</summary>
    private string? AddRules(byte family)
    {
        const uint usualFirst = 32766;
        uint first = tables.Rules(family).Select(rule => rule.Priority).Where(priority => priority > 0)
            .DefaultIfEmpty(usualFirst).Min();
        if (first < 3) return $"no room for a routing rule before the one of priority {first}";
        RoutingRule intoTunnel = new(family, first - 1, Table: mark, NotMark: mark, SuppressPrefixLength: null);
        RoutingRule pastDefault = new(family, first - 2, Rtnetlink.RT_TABLE_MAIN, null, SuppressPrefixLength: 0);
        // In this order no packet of the machine's own networks enters the tunnel in between.
        return Add(pastDefault) ?? Add(intoTunnel);
    }

    private string? Add(RoutingRule rule)
    {
        journal.Note(journal.State with { Rules = [.. journal.State.Rules, rule] });
        return tables.Add(rule) is { } refusal ? $"{rule}: {refusal}" : null;
    }

    private string? Remove(RoutingRule rule)
    {
        if (tables.Remove(rule) is { IsAbsence: false } refusal) return $"{rule}: {refusal}";
        journal.Note(journal.State with { Rules = [.. journal.State.Rules.Where(other => other != rule)] });
        return null;
    }

    /// <summary>A kernel that checks sources strictly would throw the peer's answers away: by its rules whoever sent
    /// them is behind the tunnel.</summary>
    private string? AllowAnswers()
    {
        bool strict = Directory.Exists("/proc/sys/net/ipv4/conf")
            && Directory.GetDirectories("/proc/sys/net/ipv4/conf").Any(folder =>
                KernelSwitch.Read($"ipv4/conf/{Path.GetFileName(folder)}/rp_filter") == Strict);
        return Turn(MarkCountsForSource, "1") ?? (strict ? Turn(SourceCheck, Loose) : null);
    }

    private string? Turn(string name, string wanted)
    {
        if (journal.State.Switches.Any(change => change.Name == name)) return null;
        // What another tunnel changed is still to be put back to what it was before both.
        KernelSwitch? others = journal.Others().SelectMany(other => other.Switches)
            .FirstOrDefault(change => change.Name == name);
        if (KernelSwitch.Read(name) is not { } now || (now == wanted && others is null)) return null;
        KernelSwitch change = new(name, others?.Before ?? now, wanted);
        journal.Note(journal.State with { Switches = [.. journal.State.Switches, change] });
        try
        {
            change.Make();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{name} = {wanted}: {e.Message}";
        }
    }
}
