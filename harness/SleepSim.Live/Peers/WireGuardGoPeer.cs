using System.Globalization;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>wireguard-go as a client. It has no status of its own: once its interface is up, every tool says that it
/// is.</summary>
internal sealed class WireGuardGoPeer : ILivePeer
{
    private readonly PeerPlace _place;
    private readonly WireGuardGo _process;

    public WireGuardGoPeer(PeerPlace place, WireGuardKeys keys)
    {
        _place = place;
        string configuration = $"""
            [Interface]
            PrivateKey = {keys.ClientPrivate}

            {PeerSection(place, keys)}
            """;
        _process = new WireGuardGo(
            place.Lab.Client, place.Lab.InterfaceName("wgc"), configuration, LabPlan.InnerClient + "/32");
    }

    /// <summary>The gateway as the peer of a client, as wg(8) and wg-quick(8) read it.</summary>
    public static string PeerSection(PeerPlace place, WireGuardKeys keys)
    {
        string keepalive = place.Scenario.Vpn.Keepalive is { } every
            ? ((int)every.TotalSeconds).ToString(CultureInfo.InvariantCulture)
            : "off";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            [Peer]
            PublicKey = {keys.GatewayPublic}
            Endpoint = {LabPlan.Gateway4}:{LabPlan.Port}
            AllowedIPs = {LabPlan.InnerNetwork}
            PersistentKeepalive = {keepalive}

            """);
    }

    public void Start()
    {
        if (_process.Runs) return;
        _process.Start(_place.Lab.Folder);
        _place.Status.Become(_place.Trace.Now, VpnStatus.Connected, "its interface is up");
    }

    public void Stop()
    {
        _process.Kill();
        _place.Status.Become(_place.Trace.Now, VpnStatus.Disconnected, "its interface is gone");
    }

    public void Freeze() => _process.Freeze();

    public void Thaw() => _process.Thaw();

    public void Dispose() => _process.Kill();
}
