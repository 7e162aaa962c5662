using SleepSim.Harness.Kernel;

namespace SleepSim.Benchmarks;

/// <summary>Random times from one event to the one it schedules, drawn ahead so that the queue is measured and not the
/// generator.</summary>
internal static class HoldSpans
{
    private const int Count = 1 << 14;
    private const long SpanMax = 1_000_000;

    private static readonly long[] Spans = Draw();

    public static long Next(ref int position) => Spans[position++ & (Count - 1)];

    private static long[] Draw()
    {
        RandomStream random = new(1, "hold");
        long[] spans = new long[Count];
        for (int i = 0; i < Count; i++) spans[i] = random.Below(SpanMax);
        return spans;
    }
}
