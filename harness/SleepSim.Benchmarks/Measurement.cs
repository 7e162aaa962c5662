using System.Diagnostics;

namespace SleepSim.Benchmarks;

/// <summary>How fast something is.</summary>
/// <param name="PerSecond">Items a second, the median over the rounds.</param>
/// <param name="BytesEach">Bytes allocated per item, the median over the rounds.</param>
internal readonly record struct Measurement(double PerSecond, double BytesEach)
{
    /// <summary>Runs work of some items round after round; one more round before them warms up.</summary>
    public static Measurement MedianOf(int rounds, int items, Action work)
    {
        work();
        double[] perSecond = new double[rounds];
        double[] bytesEach = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            work();
            perSecond[i] = items / Stopwatch.GetElapsedTime(start).TotalSeconds;
            bytesEach[i] = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)items;
        }

        Array.Sort(perSecond);
        Array.Sort(bytesEach);
        return new Measurement(perSecond[rounds / 2], bytesEach[rounds / 2]);
    }
}
