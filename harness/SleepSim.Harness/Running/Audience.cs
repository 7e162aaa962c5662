using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Who reads a run as it goes on: the judges, the meters and the reader of symptoms. They share one
/// <see cref="RunState"/>, which has seen each record before they do.</summary>
internal sealed class Audience(Scenario scenario) : ITraceSink
{
    private readonly RunState _state = new(scenario.Applications.RunInDarkWake, scenario.Host.ReusesProcess);

    public Bench Bench { get; } = new(scenario);

    public RecoveryMeter Recoveries { get; } = new(scenario);

    public MeasureMeter Measures { get; } = new();

    public SymptomReader Symptoms { get; } = new();

    /// <summary>The stack of the exception that ended the run; empty for none.</summary>
    public IReadOnlyList<string> Stack { get; private set; } = [];

    public void Take(TraceRecord record)
    {
        if (record is EngineFaulted fault) Stack = fault.Stack;
        _state.Take(record);
        Bench.Take(record, _state);
        Recoveries.Take(record, _state);
        Measures.Take(record, _state);
        Symptoms.Take(record, _state);
    }
}
