using System.Globalization;

namespace SleepSim.Live.Tests;

/// <summary>Ten thousand datagrams a second that mean no good: our tunnel neither dies nor grows, and its packets
/// pass.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Self)]
internal sealed class HostileTrafficTests : InteropTest
{
    private const int PerSecond = 10_000;
    private const int Kinds = 20_000;
    private const double PingInterval = 0.1;
    private const long MarginKilobytes = 10 * 1024;

    [Test]
    public void EverythingThatCanBeThoughtOf_PacketsPassAndMemoryIsFlat(
        [Values(Caller.Left, Caller.Right)] Caller caller)
    {
        using TunnelPair pair = new TunnelPair { Caller = caller }.Start();
        IReadOnlyList<byte[]> heard = Listen(pair);
        HostileDatagrams hostile = new(pair.Left.End.Keys.Public, seed: 3);
        Withstand(pair, hostile.Everything(Kinds, heard));
    }

    [Test]
    public void InitiationsOnly_PacketsPassAndMemoryIsFlat()
    {
        using TunnelPair pair = new TunnelPair().Start();
        HostileDatagrams hostile = new(pair.Left.End.Keys.Public, seed: 4);
        Withstand(pair, hostile.Initiations(Kinds));
    }

    // A handshake, and packets both ways.
    private static IReadOnlyList<byte[]> Listen(TunnelPair pair)
    {
        using Wiretap tap = new(pair.Lab.Left);
        pair.Left.Process.Kill();
        pair.Left.Start();
        bool reaches = pair.FromRight.Reaches(TunnelPair.Left4, seconds: 30);
        Assert.That(reaches, Is.True);
        pair.FromLeft.Begin(TunnelPair.Right4, 20, 0.02).Lost();
        Assert.That(tap.Heard, Has.Count.GreaterThan(20));
        return tap.Heard;
    }

    private static void Withstand(TunnelPair pair, IReadOnlyList<byte[]> datagrams)
    {
        int seconds = LongRuns.Wanted ? 60 : 10;

        // What is compiled and allocated once is there before the measurement begins.
        using (Flood first = Flood.ToLeft(pair.Lab, TunnelPair.LeftPort, datagrams, PerSecond))
            pair.FromLeft.Begin(TunnelPair.Right4, 30, PingInterval).Lost();
        long before = ResidentKilobytes(pair.Left.Process);
        int pings = (int)(seconds / PingInterval);
        using Flood flood = Flood.ToLeft(pair.Lab, TunnelPair.LeftPort, datagrams, PerSecond);
        int lost = pair.FromLeft.Begin(TunnelPair.Right4, pings, PingInterval).Lost();
        long after = ResidentKilobytes(pair.Left.Process);
        TestContext.Out.WriteLine(
            $"{flood.Sent} datagrams, {flood.Rate:0}/s; resident {before} kB, then {after} kB; "
            + $"{lost} of {pings} pings lost");
        Assert.Multiple(() =>
        {
            Assert.That(after, Is.LessThan((before * 12 / 10) + MarginKilobytes));
            Assert.That(lost, Is.LessThanOrEqualTo(pings / 20));
        });
    }

    private static long ResidentKilobytes(LabProcess process)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/status");
        string line = File.ReadLines(path).Single(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
