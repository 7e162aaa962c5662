using System.Net;

namespace SleepSim.WireGuard;

/// <summary>Reads wg-quick's text line by line; one parser for one text.</summary>
internal sealed class WgQuickParser
{
    private const int TextLengthMax = 1_000_000;

    /// <summary>Keys that wg-quick knows and a tunnel without shell or routing tables has no use for.</summary>
    private static readonly string[] IgnoredKeys =
        ["fwmark", "postdown", "postup", "predown", "preup", "saveconfig", "table"];

    private readonly List<IPAddress> _addresses = [];
    private readonly List<int> _prefixLengths = [];
    private readonly List<IPAddress> _dnsServers = [];
    private readonly List<WgQuickPeer> _peers = [];
    private readonly List<string> _ignored = [];
    private WireGuardKey? _privateKey;
    private int _mtu = WgQuickConfiguration.DefaultMtu;
    private int _listenPort;
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
            _privateKey, _addresses, _prefixLengths, _dnsServers, _mtu, _listenPort, _peers, _ignored);
    }

    private void ReadLine(WgQuickLine line)
    {
        if (line.Text.Length == 0) return;
        if (line.Text[0] == '[') BeginSection(line);
        else if (line.Key.Length == 0) throw line.Error("Key = Value", line.Text);
        else if (IgnoredKeys.Contains(line.Key)) _ignored.Add($"line {line.Number}: {line.ShownKey}");
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
            default: throw line.Error("a key of [Interface]", line.ShownKey);
        }
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

    /// <summary>What is no address is a search domain to wg-quick; the tunnel has no use for it.</summary>
    private void AddDnsServers(WgQuickLine line)
    {
        foreach (string item in line.Items())
        {
            if (IPAddress.TryParse(item, out IPAddress? address)) _dnsServers.Add(address);
            else _ignored.Add($"line {line.Number}: DNS {item}");
        }
    }
}
