namespace SleepSim.Live.Tests;

/// <summary>Our tunnel is killed at any moment: the next one leaves the machine as it was.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class KilledTunnelTests : InteropTest
{
    // Longer than a start takes: about half of the kills come while it is still starting.
    private const int LatestKillMilliseconds = 1500;

    [Test]
    public void KilledAgainAndAgain_TheNextStartLeavesNothingBehind()
    {
        int rounds = LongRuns.Wanted ? 20 : 6;
        Random random = new(5);
        using PairLab lab = PairLab.Create();
        OwnTunnel tunnel = Make(lab);
        MachineState before = MachineState.Of(lab.Left.Namespace, tunnel.Name);
        for (int round = 0; round < rounds; round++)
        {
            LabProcess process = tunnel.Launch();
            int moment = random.Next(LatestKillMilliseconds);
            process.WaitForEnd(TimeSpan.FromMilliseconds(moment));
            string changed = MachineState.Of(lab.Left.Namespace, tunnel.Name).NamesOfDifferences(before);
            process.Kill();
            tunnel.Start();
            bool asked = tunnel.Process.Stop(TimeSpan.FromSeconds(15));
            MachineState after = MachineState.Of(lab.Left.Namespace, tunnel.Name);
            TestContext.Out.WriteLine($"killed after {moment} ms, changed by then: {changed}");
            Assert.That(asked, Is.True, tunnel.Process.Complaints);
            Assert.That(after.DifferenceFrom(before), Is.Empty, $"round {round}, killed after {moment} ms");
        }
    }

    [Test]
    public void KilledAndAnotherTunnelStarts_ThatOneCleansUp()
    {
        using PairLab lab = PairLab.Create();
        OwnTunnel killed = Make(lab);
        MachineState before = MachineState.Of(lab.Left.Namespace, killed.Name);
        killed.Start();
        string changed = MachineState.Of(lab.Left.Namespace, killed.Name).NamesOfDifferences(before);
        killed.Process.Kill();
        TunnelEnd end = killed.End with
        {
            NameServers = [],
            Peers = [killed.End.Peers[0] with { AllowedIPs = ["10.9.0.2/32"] }],
        };
        OwnTunnel other = new(lab.Left.Namespace, lab.InterfaceName("o"), end, lab.Folder);
        other.Start();
        other.Process.Stop(TimeSpan.FromSeconds(15));
        MachineState after = MachineState.Of(lab.Left.Namespace, killed.Name);
        Assert.Multiple(() =>
        {
            Assert.That(changed, Does.Contain("rule").And.Contain("resolv.conf"));
            Assert.That(after.DifferenceFrom(before), Is.Empty);
        });
    }

    [Test]
    public void StoppedInOrder_NothingIsLeft()
    {
        using PairLab lab = PairLab.Create();
        OwnTunnel tunnel = Make(lab);
        MachineState before = MachineState.Of(lab.Left.Namespace, tunnel.Name);
        tunnel.Start();
        bool asked = tunnel.Process.Stop(TimeSpan.FromSeconds(15));
        MachineState after = MachineState.Of(lab.Left.Namespace, tunnel.Name);
        Assert.That((asked, after.DifferenceFrom(before)), Is.EqualTo((true, "")));
    }

    // Everything goes through it: the way to the peer, rules, name servers.
    private static OwnTunnel Make(PairLab lab)
    {
        TunnelKeys own = TunnelKeys.Make();
        TunnelKeys far = TunnelKeys.Make();
        lab.Left.Namespace.Ip(
            $"route add default via {lab.Right.Address4}", $"route add default via {lab.Right.Address6}");
        File.WriteAllText(lab.Left.Namespace.ResolvConf, "nameserver 192.0.2.53\n");
        new WireGuardGoTunnel(lab.Right.Namespace, lab.InterfaceName("r"), new TunnelEnd(far)
        {
            Addresses = ["10.9.0.2/24"], ListenPort = TunnelPair.RightPort,
            Peers = [new TunnelPeer(own.Public, ["10.9.0.1/32"])],
        }).Start();
        TunnelEnd end = new(own)
        {
            Addresses = ["10.9.0.1/24", "fd09::1/64"], NameServers = ["10.9.0.53"],
            Peers =
            [
                new TunnelPeer(far.Public, ["0.0.0.0/0", "::/0"])
                {
                    Endpoint = $"{lab.Right.Address4}:{TunnelPair.RightPort}",
                },
            ],
        };
        return new OwnTunnel(lab.Left.Namespace, lab.InterfaceName("l"), end, lab.Folder);
    }
}
