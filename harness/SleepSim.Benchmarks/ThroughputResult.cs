using System.Globalization;
using SleepSim.Live;

namespace SleepSim.Benchmarks;

/// <summary>One measurement through one tunnel.</summary>
/// <param name="Gigabits">A second, of payload that arrived.</param>
/// <param name="SecondsFrom">Processor time for each gigabyte (10^9 bytes), of the end that it comes from.</param>
/// <param name="SecondsTo">The same of the end that it goes to.</param>
internal sealed record ThroughputResult(double Gigabits, double SecondsFrom, double SecondsTo)
{
    private const int Seconds = 5;
    private const double Giga = 1e9;

    // Of /proc/PID/stat behind the name: time in user mode and in the kernel, in ticks.
    private const int UserField = 11;
    private const double TicksPerSecond = 100;

    /// <summary>Of both ends together.</summary>
    public double SecondsBoth => SecondsFrom + SecondsTo;

    /// <summary>Makes a tunnel, warms it up and measures it.</summary>
    public static ThroughputResult Measure(Carrier left, Carrier right, int streams)
    {
        using TunnelPair pair = new TunnelPair { LeftCarrier = left, RightCarrier = right }.Start();
        if (!pair.FromLeft.Reaches(TunnelPair.Right4)) throw new LabException("The tunnel does not carry a ping.");
        string parallel = streams.ToString(CultureInfo.InvariantCulture);
        Iperf.Run(pair.Lab, TunnelPair.Right4, seconds: 2, "--parallel", parallel);
        double from = ProcessorSeconds(pair.Left.Process);
        double to = ProcessorSeconds(pair.Right.Process);
        IperfResult result = Iperf.Run(pair.Lab, TunnelPair.Right4, Seconds, "--parallel", parallel);
        double gigabytes = result.Bytes / Giga;
        return new ThroughputResult(
            result.BitsPerSecond / Giga,
            (ProcessorSeconds(pair.Left.Process) - from) / gigabytes,
            (ProcessorSeconds(pair.Right.Process) - to) / gigabytes);
    }

    private static double ProcessorSeconds(LabProcess process)
    {
        string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/stat"));
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[UserField], CultureInfo.InvariantCulture)
            + long.Parse(fields[UserField + 1], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
