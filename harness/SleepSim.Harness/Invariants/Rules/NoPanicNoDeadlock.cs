using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S13. The engine keeps the contract of its loop: it does not throw, asks for no deadline in the past, comes
/// to rest, and asks for bounded work.</summary>
internal sealed class NoPanicNoDeadlock : Invariant
{
    public override string Id => "S13";

    public override string Name => "no panic, no deadlock";

    public override string Sentence =>
        "The engine keeps the contract of its loop: it does not throw, asks for no deadline in the past, comes to " +
        "rest, and asks for bounded work.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["L44"];

    public override IReadOnlyList<string> FieldBugs => ["CLK-10", "PTH-08", "RAC-02", "RAC-05", "RAC-09"];

    public override string Why =>
        "A provider that crashes takes the tunnel down, and traffic goes outside it; one that spins drains the " +
        "battery until the system kills it.";

    public override string HowToRead =>
        "The reason names the exception and the call, or the values that break the contract. The run ends there.";

    public override string DoesNotProve =>
        "That the engine's code is free of races: here it is called by one thread.";

    internal override Judge CreateJudge(Scenario scenario) => new NoPanicJudge();

    private sealed class NoPanicJudge : Judge
    {
        public override FrequentRecords Reads => FrequentRecords.None;

        public override void Take(TraceRecord record, RunState state)
        {
            if (record is EngineCreated) Test();
            if (record is EngineFaulted fault) Violate(record.At, $"{Words(fault.Kind)}: {fault.Detail}");
        }

        private static string Words(FaultKind kind) => kind switch
        {
            FaultKind.Threw => "the engine threw",
            FaultKind.DeadlineInPast => "the engine asked for a deadline in the past",
            FaultKind.NeverIdle => "the engine never came to rest",
            FaultKind.Flooded => "the engine flooded its host",
            FaultKind.DoubleUse => "the engine used a number twice",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown fault."),
        };
    }
}
