namespace SleepSim.Traces;

/// <summary>Takes the records of a run, one by one, in order.</summary>
public interface ITraceSink
{
    /// <summary>Takes the next record.</summary>
    void Take(TraceRecord record);
}
