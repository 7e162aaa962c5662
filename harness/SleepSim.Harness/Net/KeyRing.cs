using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.WireGuard;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Net;

/// <summary>The keys of both ends, drawn once for a run, and what each end is configured with.</summary>
internal sealed class KeyRing
{
    private readonly WireGuardKey _gateway;
    private readonly WireGuardKey _client;
    private readonly WireGuardKey _clientPublic;
    private readonly WireGuardKey _shared;
    private readonly WireGuardKey _stranger;
    private readonly IPrimitives _primitives;

    public KeyRing(RandomStream dice, Scenario scenario, IPrimitives primitives)
    {
        _primitives = primitives;
        _gateway = WireGuardKey.NewPrivateKey(dice);
        _client = WireGuardKey.NewPrivateKey(dice);
        _shared = WireGuardKey.NewPrivateKey(dice);
        _stranger = WireGuardKey.NewPrivateKey(dice);
        _clientPublic = PublicOf(_client);
        EngineConfiguration = Configure(scenario).ToText();
    }

    /// <summary>The engine's configuration, as wg-quick's text.</summary>
    public string EngineConfiguration { get; }

    /// <summary>The gateway's device, which knows the machine as its one peer.</summary>
    public WireGuardDevice CreateGateway(IEntropy entropy) => CreateGateway(_gateway, entropy);

    /// <summary>The same with another private key, as by mistake: no engine knows it.</summary>
    public WireGuardDevice CreateStranger(IEntropy entropy) => CreateGateway(_stranger, entropy);

    private WireGuardDevice CreateGateway(WireGuardKey privateKey, IEntropy entropy)
    {
        IPNetwork inside = new(EchoPacket.Inside, 32);
        PeerConfiguration peer =
            new(_clientPublic, _shared, [inside], Endpoint: null, PersistentKeepalive: null);
        return new WireGuardDevice(new DeviceConfiguration(privateKey, [peer]), _primitives, entropy);
    }

    private WgQuickConfiguration Configure(Scenario scenario)
    {
        string endpoint = scenario.Network.GatewayByName ? scenario.Network.Gateway : Gateway.Address.ToString();
        WgQuickPeer peer = new(
            PublicOf(_gateway),
            _shared,
            [new IPNetwork(IPAddress.Any, 0)],
            endpoint,
            Gateway.Port,
            scenario.Vpn.Keepalive?.ToDuration());
        // Who looks internal names up needs the name server inside.
        IPAddress[] dns = scenario.Applications.LookupEvery is null ? [] : [LookupPacket.Server];
        return new WgQuickConfiguration(
            _client, [EchoPacket.Inside], [32], dns, WgQuickConfiguration.DefaultMtu,
            ListenPort: 0, [peer], Ignored: []);
    }

    private WireGuardKey PublicOf(WireGuardKey privateKey)
    {
        using IPrivateKey key = _primitives.ImportPrivateKey(privateKey.Bytes);
        return new WireGuardKey(key.PublicKey);
    }
}
