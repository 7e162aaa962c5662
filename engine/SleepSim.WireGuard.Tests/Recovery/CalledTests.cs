using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A tunnel that knows no peer's endpoint waits to be called, and has nothing to prove meanwhile.</summary>
internal sealed class CalledTests
{
    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void Start_WithNobodyToCall_IsCompleteWithItsSettings(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy, called: true);
        tunnel.Start();
        tunnel.ApplySettings();
        string[] expected = ["settings 1", $"open 1 on {Tunnel.ListenPort}", "start complete"];
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(expected));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void NobodyCalls_ItNeverReasserts(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Listening(policy);
        tunnel.Wait(Duration.FromMinutes(10));
        Assert.That(tunnel.TakeJournal(), Has.No.Member("reasserting"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void PeerCalls_PacketsPassBothWays(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Listening(policy);
        tunnel.SendBack(1);
        tunnel.Exchange();
        tunnel.Send(2);
        tunnel.Exchange();
        Assert.That(tunnel.Host.Delivered, Has.Count.EqualTo(1));
        Assert.That(tunnel.Gateway.Delivered, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void WakeAfterALongSleep_CallsThePeerWhereItWasHeardAndDoesNotReassert(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Listening(policy);
        tunnel.SendBack(1);
        tunnel.Exchange();
        tunnel.TakeJournal();

        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        tunnel.Exchange();
        List<string> journal = tunnel.TakeJournal();
        Assert.That(journal, Has.Member("send 2 initiation").And.Member($"open 2 on {Tunnel.ListenPort}"));
        Assert.That(journal, Has.No.Member("reasserting"));
    }

    [Test]
    public void OnePeerOfSeveralIsDead_TheTunnelIsNot()
    {
        WireGuardKey nobody = WireGuardKey.NewPrivateKey(new Protocol.TestEntropy(9)).DerivePublicKey();
        WgQuickPeer dead = new(nobody, null, [IPNetwork.Parse("10.9.0.0/16")], "203.0.113.9", 51820, null);
        using var tunnel = new Tunnel(RecoveryPolicy.Resilient, before: dead);
        tunnel.Start();
        tunnel.ApplySettings();
        tunnel.Exchange();
        tunnel.TakeJournal();

        for (int second = 0; second < 100; second++)
        {
            tunnel.SendPacket(Protocol.TestPackets.Between("10.0.0.1", "10.9.0.1", [1]));
            tunnel.Wait(Duration.FromSeconds(1), tunnel.Exchange);
        }

        Assert.That(tunnel.TakeJournal(), Has.No.Member("reasserting"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.All))]
    public void NoPeerAtAll_TheTunnelIsUpAndLivesThroughEverything(RecoveryPolicy policy)
    {
        WireGuardKey key = WireGuardKey.NewPrivateKey(new Protocol.TestEntropy(9));
        string text = $"[Interface]\nPrivateKey = {key}\n";
        ITunnelEngine engine = new WireGuardEngineFactory(policy).Create(text, new Protocol.TestEntropy(1));
        Duration uptime = Duration.FromSeconds(1000);
        RecordingHost host = new(() => uptime);
        TunnelEvent[] happenings =
        [
            new TunnelEvent.StartTunnel(OnDemand: false, Tunnel.WiFi),
            new TunnelEvent.SettingsApplied(new RequestId(1), Error: null),
            new TunnelEvent.SocketFailed(new SocketId(1), SocketOperation.Send, SocketErrno.ENXIO),
            new TunnelEvent.Sleep(),
            new TunnelEvent.Wake(),
            new TunnelEvent.PathChanged(NetworkPath.Unsatisfied),
            new TunnelEvent.PathChanged(Tunnel.Cable),
        ];
        foreach (TunnelEvent happening in happenings)
        {
            uptime += Duration.FromSeconds(10);
            engine.Handle(happening, new ClockReading(uptime, uptime, uptime), host);
            engine.SendPacket(
                Protocol.TestPackets.Between("10.0.0.1", "10.0.0.2", [1]),
                new ClockReading(uptime, uptime, uptime),
                host);
        }

        Assert.That(host.Journal, Has.Member("start complete").And.No.Member("reasserting"));
    }

    [Test]
    public void StatusAskedInFull_NamesThePeerAndItsTrafficAndNoSecret()
    {
        using Tunnel tunnel = Listening(RecoveryPolicy.Resilient);
        tunnel.SendBack(1);
        tunnel.Exchange();
        tunnel.TakeJournal();

        tunnel.Tell(new TunnelEvent.AppMessage(new RequestId(7), "status"u8.ToArray()));
        string answer = tunnel.TakeJournal()[0];
        string own = Convert.ToHexStringLower(tunnel.EngineKey.DerivePublicKey().Bytes);
        Assert.That(answer, Does.StartWith($"answer 7: own_public_key={own}\nlisten_port={Tunnel.ListenPort}\n"));
        Assert.That(answer, Does.Contain($"\nendpoint={Tunnel.GatewayAt}\n").And.Contain("\nallowed_ip=0.0.0.0/0\n"));
        Assert.That(answer, Does.Contain("\nlast_handshake_time_sec=1800001000\n"));
        Assert.That(answer, Does.Match("\ntx_bytes=[1-9]").And.Match("\nrx_bytes=[1-9]"));
        Assert.That(answer, Does.Not.Contain(Convert.ToHexStringLower(tunnel.EngineKey.Bytes)));
    }

    private static Tunnel Listening(RecoveryPolicy policy)
    {
        var tunnel = new Tunnel(policy, called: true);
        tunnel.Start();
        tunnel.ApplySettings();
        Assert.That(tunnel.TakeJournal(), Has.Member("start complete"));
        return tunnel;
    }
}
