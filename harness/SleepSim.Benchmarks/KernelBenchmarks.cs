using BenchmarkDotNet.Attributes;

namespace SleepSim.Benchmarks;

/// <summary>Events per second of the kernel against the platform's PriorityQueue.</summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private const int Events = 100_000;

    private SchedulerHold _scheduler = null!;
    private PriorityQueueHold _baseline = null!;

    /// <summary>Events pending all the time.</summary>
    [Params(1, 10, 100, 1_000, 10_000)]
    public int Pending { get; set; }

    /// <summary>Fills both queues.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _scheduler = new SchedulerHold(Pending);
        _baseline = new PriorityQueueHold(Pending);
    }

    /// <summary>The kernel.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public void Scheduler() => _scheduler.Run(Events);

    /// <summary>The platform's queue.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public void PriorityQueue() => _baseline.Run(Events);
}
