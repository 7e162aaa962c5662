using System.Globalization;
using SleepSim.Live;

namespace SleepSim.Benchmarks;

/// <summary>How much passes through a tunnel on this machine, and what it costs: our tunnel beside wireguard-go, in
/// turn, between the same two machines on a cable. As root, on Linux.</summary>
internal static class ThroughputMode
{
    private const int RoundsUsual = 5;
    private const int RoundsMax = 100;

    private static readonly int[] _streams = [1, 4];

    // The last one is what the others are compared with.
    private static readonly (string Name, Carrier Left, Carrier Right)[] _pairings =
    [
        ("ours to ours", Carrier.Own, Carrier.Own),
        ("ours to wireguard-go", Carrier.Own, Carrier.WireGuardGo),
        ("wireguard-go to ours", Carrier.WireGuardGo, Carrier.Own),
        ("wireguard-go to itself", Carrier.WireGuardGo, Carrier.WireGuardGo),
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="arguments">The number of rounds, or nothing for five.</param>
    /// <returns>0, or 2 where this cannot be measured.</returns>
    public static int Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        int rounds = RoundsUsual;
        if (arguments.Count > 0
            && !(int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out rounds)
                && rounds is > 0 and <= RoundsMax))
        {
            output.WriteLine($"Found '{arguments[0]}', expected a number of rounds from 1 to {RoundsMax}.");
            return 2;
        }

        if (LabRequirements.Missing("wireguard-go", "wg", "iperf3", "ping") is { } missing)
        {
            output.WriteLine(missing);
            return 2;
        }

        foreach (int streams in _streams) Compare(streams, rounds, output);
        return 0;
    }

    private static void Compare(int streams, int rounds, TextWriter output)
    {
        output.WriteLine($"iperf3, TCP, {streams} stream{(streams == 1 ? "" : "s")}, {rounds} rounds, medians");
        output.WriteLine("                          Gbit/s   ratio   s/GB from   s/GB to   ratio of both");
        ThroughputResult[][] results = [.. _pairings.Select(_ => new ThroughputResult[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < _pairings.Length; i++)
                results[i][round] = ThroughputResult.Measure(_pairings[i].Left, _pairings[i].Right, streams);
        }

        for (int i = 0; i < _pairings.Length; i++) Write(_pairings[i].Name, results[i], results[^1], output);
        output.WriteLine();
    }

    private static void Write(
        string name, ThroughputResult[] results, ThroughputResult[] others, TextWriter output)
    {
        // A ratio is that of one round: what else the machine did then, it did to both.
        double speed = Median(results.Zip(others, (one, other) => one.Gigabits / other.Gigabits));
        double cost = Median(results.Zip(others, (one, other) => one.SecondsBoth / other.SecondsBoth));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-24}{Median(results.Select(one => one.Gigabits)),8:0.00}{speed,8:0.00}"
            + $"{Median(results.Select(one => one.SecondsFrom)),12:0.00}"
            + $"{Median(results.Select(one => one.SecondsTo)),10:0.00}{cost,16:0.00}"));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
