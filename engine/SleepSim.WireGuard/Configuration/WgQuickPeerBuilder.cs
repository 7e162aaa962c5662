using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>A [Peer] section while it is read.</summary>
internal sealed class WgQuickPeerBuilder(WgQuickLine section)
{
    private const int HostLengthMax = 253;

    private readonly List<IPNetwork> _allowed = [];
    private WireGuardKey? _publicKey;
    private WireGuardKey? _presharedKey;
    private string? _host;
    private int _port;
    private Duration? _keepalive;

    public void Set(WgQuickLine line)
    {
        switch (line.Key)
        {
            case "publickey": _publicKey = line.ReadKey(); break;
            case "presharedkey": _presharedKey = line.ReadKey(); break;
            case "allowedips": AddAllowed(line); break;
            case "endpoint": SetEndpoint(line); break;
            case "persistentkeepalive": SetKeepalive(line); break;
            default: throw line.Error("a key of [Peer]", line.ShownKey);
        }
    }

    public WgQuickPeer Build()
    {
        if (_publicKey is null) throw section.Error("a [Peer] with a PublicKey", "none");
        return new WgQuickPeer(_publicKey, _presharedKey, _allowed, _host, _port, _keepalive);
    }

    internal static bool IsHostCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';

    private void AddAllowed(WgQuickLine line)
    {
        foreach (string item in line.Items())
        {
            (IPAddress address, int prefixLength) = line.ReadPrefix(item);
            byte[] bytes = address.GetAddressBytes();
            for (int bit = prefixLength; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            _allowed.Add(new IPNetwork(new IPAddress(bytes), prefixLength));
        }
    }

    private void SetEndpoint(WgQuickLine line)
    {
        int colon = line.Value.LastIndexOf(':');
        if (colon <= 0) throw line.Error("host:port", line.Value);
        _host = line.Value[..colon];
        _port = line.ReadNumber(line.Value[(colon + 1)..], 1, 65535);
        bool bracketed = _host.StartsWith('[') && _host.EndsWith(']');
        if (bracketed) _host = _host[1..^1];
        bool addressOfSix = IPAddress.TryParse(_host, out IPAddress? address) && address.GetAddressBytes().Length == 16;
        bool named = _host.Length is > 0 and <= HostLengthMax && _host.All(IsHostCharacter);
        if (bracketed ? !addressOfSix : !named) throw line.Error("host:port or [address]:port", line.Value);
    }

    private void SetKeepalive(WgQuickLine line)
    {
        bool off = line.Value.Equals("off", StringComparison.OrdinalIgnoreCase);
        int seconds = off ? 0 : line.ReadNumber(0, 65535);
        _keepalive = seconds == 0 ? null : Duration.FromSeconds(seconds);
    }
}
