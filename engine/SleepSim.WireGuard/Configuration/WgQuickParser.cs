using System.Net;

namespace SleepSim.WireGuard;

/// <summary>Reads wg-quick's text line by line; one parser for one text.</summary>
internal sealed class WgQuickParser
{
    private const int TextLengthMax = 1_000_000;
    private const int DomainLengthMax = 253;
    private const int SearchDomainsMax = 32;

    private readonly List<IPAddress> _addresses = [];
    private readonly List<int> _prefixLengths = [];
    private readonly List<IPAddress> _dnsServers = [];
    private readonly List<WgQuickPeer> _peers = [];
    private readonly List<string> _searchDomains = [];
    private readonly List<WgQuickScript> _scripts = [];
    private readonly List<string> _ignored = [];
    private WireGuardKey? _privateKey;
    private int _mtu = WgQuickConfiguration.DefaultMtu;
    private int _listenPort;
    private uint? _table;
    private uint? _firewallMark;
    private bool _saveConfig;
    private WgQuickPeerBuilder? _peer;
    private bool _inInterface;

    public WgQuickConfiguration Parse(string text)
    {
        if (text.Length > TextLengthMax)
        {
            throw new FormatException($"expected at most {TextLengthMax} characters, found {text.Length}");
        }

        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++) ReadLine(new WgQuickLine(i + 1, lines[i]));
        EndPeer();
        if (_privateKey is null) throw new FormatException("expected an [Interface] with a PrivateKey, found none");
        return new WgQuickConfiguration(
            _privateKey, _addresses, _prefixLengths, _dnsServers, _mtu, _listenPort, _peers, _ignored)
        {
            Table = _table,
            FirewallMark = _firewallMark,
            SearchDomains = _searchDomains,
            SaveConfig = _saveConfig,
            Scripts = _scripts,
        };
    }

    private void ReadLine(WgQuickLine line)
    {
        if (line.Text.Length == 0) return;
        if (line.Text[0] == '[') BeginSection(line);
        else if (line.Key.Length == 0) throw line.Error("Key = Value", line.Text);
        else if (_peer is not null) _peer.Set(line);
        else if (_inInterface) SetInterface(line);
        else throw line.Error("[Interface] or [Peer] first", line.Text);
    }

    private void BeginSection(WgQuickLine line)
    {
        EndPeer();
        _inInterface = line.Text.Equals("[interface]", StringComparison.OrdinalIgnoreCase);
        if (_inInterface) return;
        if (!line.Text.Equals("[peer]", StringComparison.OrdinalIgnoreCase))
        {
            throw line.Error("[Interface] or [Peer]", line.Text);
        }

        if (_peers.Count == WgQuickConfiguration.PeersMax)
        {
            throw line.Error($"at most {WgQuickConfiguration.PeersMax} peers", "one more");
        }

        _peer = new WgQuickPeerBuilder(line);
    }

    private void EndPeer()
    {
        if (_peer is not null) _peers.Add(_peer.Build());
        _peer = null;
    }

    private void SetInterface(WgQuickLine line)
    {
        switch (line.Key)
        {
            case "privatekey": _privateKey = line.ReadKey(); break;
            case "address": AddAddresses(line); break;
            case "dns": AddDnsServers(line); break;
            case "mtu": _mtu = line.ReadNumber(576, 65535); break;
            case "listenport": _listenPort = line.ReadNumber(0, 65535); break;
            default: SetForHost(line); break;
        }
    }

    /// <summary>What is not for the engine but for the machine around it.</summary>
    private void SetForHost(WgQuickLine line)
    {
        switch (line.Key)
        {
            case "table": _table = line.ReadMark("auto"); break;
            case "fwmark": _firewallMark = line.ReadMark(unset: null); break;
            case "saveconfig": _saveConfig = line.ReadSwitch(); break;
            case "preup" or "postup" or "predown" or "postdown":
                _scripts.Add(new WgQuickScript(line.Number, line.ShownKey, line.Value));
                break;
            default: throw line.Error("a key of [Interface]", line.ShownKey);
        }

        _ignored.Add($"line {line.Number}: {line.ShownKey}");
    }

    private void AddAddresses(WgQuickLine line)
    {
        foreach (string item in line.Items())
        {
            (IPAddress address, int prefixLength) = line.ReadPrefix(item);
            _addresses.Add(address);
            _prefixLengths.Add(prefixLength);
        }
    }

    /// <summary>What is no address is a search domain, as wg-quick has it.</summary>
    private void AddDnsServers(WgQuickLine line)
    {
        foreach (string item in line.Items())
        {
            if (IPAddress.TryParse(item, out IPAddress? address))
            {
                _dnsServers.Add(address);
                continue;
            }

            // It comes to stand in a file that other programs read line by line.
            if (item.Length > DomainLengthMax || !item.All(WgQuickPeerBuilder.IsHostCharacter))
                throw line.Error("an address or a search domain", item);
            if (_searchDomains.Count == SearchDomainsMax)
                throw line.Error($"at most {SearchDomainsMax} search domains", "one more");
            _searchDomains.Add(item);
            _ignored.Add($"line {line.Number}: DNS {item}");
        }
    }
}
