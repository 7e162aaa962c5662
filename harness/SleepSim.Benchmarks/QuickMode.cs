using System.Globalization;

namespace SleepSim.Benchmarks;

/// <summary>The figures that matter in a few seconds: medians of several rounds, one core.</summary>
internal static class QuickMode
{
    private const int Rounds = 9;
    private const int Events = 1_000_000;
    private static readonly int[] Pendings = [1, 10, 100, 1_000, 10_000];

    public static int Run(TextWriter output)
    {
        output.WriteLine("kernel, hold model     events/s   bytes/event   PriorityQueue/s   ratio");
        foreach (int pending in Pendings)
        {
            SchedulerHold kernel = new(pending);
            PriorityQueueHold baseline = new(pending);
            Measurement own = Measurement.MedianOf(Rounds, Events, () => kernel.Run(Events));
            Measurement platform = Measurement.MedianOf(Rounds, Events, () => baseline.Run(Events));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{pending,8} pending   {own.PerSecond,12:N0}   {own.BytesEach,11:0.###}   {platform.PerSecond,15:N0}"
                + $"   {own.PerSecond / platform.PerSecond,5:0.00}"));
        }

        output.WriteLine();
        ScenarioRate.Measure(output);
        return 0;
    }
}
