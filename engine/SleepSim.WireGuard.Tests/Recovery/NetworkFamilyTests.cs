using System.Net;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>A network without IPv4: its resolver makes an address for the gateway, even for one that is configured as
/// an address (RFC 6147).</summary>
internal sealed class NetworkFamilyTests
{
    private static readonly IPAddress Made = IPAddress.Parse("64:ff9b::c633:6402");

    private static readonly NetworkPath Ipv6Only = Tunnel.WiFi with { SupportsIPv4 = false, SupportsIPv6 = true };

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void NetworkWithoutIPv4_TheResolverIsAskedForTheAddress(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Tell(new TunnelEvent.PathChanged(Ipv6Only));
        Assert.That(tunnel.TakeJournal(), Has.Some.EqualTo($"resolve 2 {Tunnel.GatewayAt.Address}"));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void AddressMade_IsCalled(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Moved(policy);
        Assert.That(tunnel.Host.Sent[^1].To, Is.EqualTo(new IPEndPoint(Made, Tunnel.GatewayAt.Port)));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void BackInANetworkWithIPv4_TheConfiguredAddressIsCalledAtOnce(RecoveryPolicy policy)
    {
        using Tunnel tunnel = Moved(policy);
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Tell(new TunnelEvent.PathChanged(Tunnel.Cable));
        Assert.That(tunnel.Host.Sent[^1].To, Is.EqualTo(Tunnel.GatewayAt));
    }

    [TestCaseSource(typeof(Presets), nameof(Presets.Recovering))]
    public void StartedWithoutIPv4_FollowsIntoANetworkThatHasIt(RecoveryPolicy policy)
    {
        using var tunnel = new Tunnel(policy, byName: true);
        tunnel.Start(Ipv6Only);
        tunnel.Tell(new TunnelEvent.NameResolved(new RequestId(2), [Made]));
        Assert.That(tunnel.Host.Sent[^1].To.Address, Is.EqualTo(Made));
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Tell(new TunnelEvent.PathChanged(Tunnel.Cable));
        tunnel.Tell(new TunnelEvent.NameResolved(new RequestId(3), [Tunnel.GatewayAt.Address]));
        Assert.That(tunnel.Host.Sent[^1].To, Is.EqualTo(Tunnel.GatewayAt));
    }

    [Test]
    public void TwoAnswers_TheOneThatFitsTheNetworkIsCalled()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Tell(new TunnelEvent.PathChanged(Ipv6Only));
        tunnel.Tell(new TunnelEvent.NameResolved(new RequestId(2), [Tunnel.GatewayAt.Address, Made]));
        Assert.That(tunnel.Host.Sent[^1].To.Address, Is.EqualTo(Made));
    }

    // The path update was lost, and every send is refused: the resolver knows where the machine is.
    [Test]
    public void NetworkChangedUntold_TheResolverIsAskedAndBelieved()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.TakeJournal();
        for (int i = 0; i < 4; i++)
            tunnel.Tell(new TunnelEvent.SocketFailed(
                new SocketId(1), SocketOperation.Send, SocketErrno.EHOSTUNREACH));
        Assert.That(tunnel.TakeJournal(), Has.Some.EqualTo($"resolve 2 {Tunnel.GatewayAt.Address}"));
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Tell(new TunnelEvent.NameResolved(new RequestId(2), [Made]));
        Assert.That(tunnel.Host.Sent[^1].To.Address, Is.EqualTo(Made));
    }

    private static Tunnel Moved(RecoveryPolicy policy)
    {
        Tunnel tunnel = Tunnel.Up(policy);
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Tell(new TunnelEvent.PathChanged(Ipv6Only));
        tunnel.Tell(new TunnelEvent.NameResolved(new RequestId(2), [Made]));
        return tunnel;
    }
}
