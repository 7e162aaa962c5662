using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What the scenario does: its operations but for faults, and the calm phase at the end.</summary>
internal static class ScenarioLane
{
    public static Lane Of(RunView run)
    {
        SpanTrack phases = new();
        List<Mark> marks = [];
        foreach (TraceRecord record in run.Records)
        {
            switch (record)
            {
                case PhaseChanged { Phase: RunPhase.Calm }:
                    phases.Set(record.At, Tone.Calm, "calm");
                    break;
                case PhaseChanged:
                    phases.Set(record.At, null);
                    break;
                case OperationStarted operation when !Disturbance.Is(operation):
                    marks.Add(new Mark(record.At, MarkKind.Operation, operation.Operation));
                    break;
            }
        }

        return new Lane("Scenario", [new Row("", RowSize.Line, phases.Finish(run.End), marks)]);
    }
}
