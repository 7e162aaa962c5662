namespace SleepSim.Live;

/// <summary>One end of a tunnel, as it is configured, whoever carries it.</summary>
/// <param name="Keys">Its own.</param>
internal sealed record TunnelEnd(TunnelKeys Keys)
{
    /// <summary>Inner addresses with the length of their prefixes.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Where it can be called; 0 for any port.</summary>
    public int ListenPort { get; init; }

    /// <summary>Name servers; none when empty.</summary>
    public IReadOnlyList<string> NameServers { get; init; } = [];

    /// <summary>The other ends.</summary>
    public IReadOnlyList<TunnelPeer> Peers { get; init; } = [];

    /// <summary>A configuration file of wg(8), which knows of no addresses.</summary>
    public string ForWg()
    {
        List<string> lines = ["[Interface]", "PrivateKey = " + Keys.Private];
        if (ListenPort != 0) lines.Add($"ListenPort = {ListenPort}");
        lines.AddRange(Peers.SelectMany(peer => peer.Lines()));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A configuration file of wg-quick(8).</summary>
    public string ForWgQuick()
    {
        string interfaceLines = "[Interface]\nAddress = " + string.Join(", ", Addresses) + "\n";
        if (NameServers.Count > 0) interfaceLines += "DNS = " + string.Join(", ", NameServers) + "\n";
        return interfaceLines + ForWg()["[Interface]\n".Length..];
    }
}
