namespace SleepSim.Live.Tests;

/// <summary>Packets through our tunnel to wireguard-go and back.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class TrafficTests : InteropTest
{
    [Test]
    public void WhoeverCalls_BothFamiliesPassBothWays(
        [Values] Caller caller, [Values] IpFamily outside)
    {
        using TunnelPair pair = new TunnelPair { Caller = caller, Outside = outside }.Start();

        // Who does not know where the other is cannot begin.
        if (caller == Caller.Right) Assert.That(pair.FromRight.Reaches(TunnelPair.Left4), Is.True);
        Assert.Multiple(() =>
        {
            Assert.That(pair.FromLeft.Reaches(TunnelPair.Right4), Is.True);
            Assert.That(pair.FromLeft.Reaches(TunnelPair.Right6), Is.True);
            Assert.That(pair.FromRight.Reaches(TunnelPair.Left4), Is.True);
            Assert.That(pair.FromRight.Reaches(TunnelPair.Left6), Is.True);
        });
    }

    [Test]
    public void OursOnBothSides_PacketsPassBothWays()
    {
        using TunnelPair pair = new TunnelPair { RightCarrier = Carrier.Own }.Start();
        Assert.Multiple(() =>
        {
            Assert.That(pair.FromLeft.Reaches(TunnelPair.Right4), Is.True);
            Assert.That(pair.FromRight.Reaches(TunnelPair.Left6), Is.True);
        });
    }

    [Test]
    public void SharedKey_IsUsedByBoth([Values(Caller.Left, Caller.Right)] Caller caller)
    {
        using TunnelPair pair = new TunnelPair { SharesKey = true, Caller = caller }.Start();
        Pinger from = caller == Caller.Left ? pair.FromLeft : pair.FromRight;
        Assert.That(from.Reaches(caller == Caller.Left ? TunnelPair.Right4 : TunnelPair.Left4), Is.True);
    }

    [Test]
    public void SharedKeyOfOneSideOnly_NothingPasses()
    {
        using TunnelPair pair = new TunnelPair { SharesKey = true }.Start();
        string file = Path.Combine(pair.Lab.Folder, "other.key");
        File.WriteAllText(file, TunnelKeys.MakeShared());
        string peer = pair.Left.End.Keys.Public;
        pair.Left.Process.Kill();
        pair.Lab.Right.Namespace.Run("wg", "set", pair.Right.Name, "peer", peer, "preshared-key", file);
        HandshakeCounter answers = new(pair.Lab.Left.Namespace, TunnelPair.RightPort, TunnelPair.LeftPort);
        pair.Left.Launch();

        // The key comes in with the answer only (section 5.4.3).
        pair.Left.Process.WaitFor("an answer", () => answers.Responses > 0, TimeSpan.FromSeconds(20));
        Assert.That(pair.FromLeft.Reaches(TunnelPair.Right4, seconds: 2), Is.False);
    }

    [Test]
    public void Iperf_MovesBytesBothWays([Values] IpFamily outside)
    {
        using TunnelPair pair = new TunnelPair { Outside = outside }.Start();
        IperfResult up = Iperf.Run(pair.Lab, TunnelPair.Right4, seconds: 1);
        IperfResult down = Iperf.Run(pair.Lab, TunnelPair.Right6, seconds: 1, "--reverse");
        TestContext.Out.WriteLine($"up {up.BitsPerSecond / 1e6:0} Mbit/s, down {down.BitsPerSecond / 1e6:0} Mbit/s");
        Assert.Multiple(() =>
        {
            Assert.That(up.Bytes, Is.GreaterThan(1_000_000));
            Assert.That(down.Bytes, Is.GreaterThan(1_000_000));
        });
    }

    [Test]
    public void LargestPackets_PassWhole([Values] IpFamily outside)
    {
        // 1420 bytes of MTU less the headers of IPv4 and ICMP; none may be cut.
        using TunnelPair pair = new TunnelPair { Outside = outside }.Start();
        CommandResult result = pair.Lab.Left.Namespace.Try(
            TimeSpan.FromSeconds(20),
            "ping", "-n", "-M", "do", "-s", "1392", "-c", "3", "-i", "0.2", TunnelPair.Right4);
        Assert.That(result.Output, Does.Contain(" 0% packet loss"));
    }
}
