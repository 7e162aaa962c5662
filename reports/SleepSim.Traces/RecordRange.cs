namespace SleepSim.Traces;

/// <summary>The numbers that a record may have: readers draw and add them, and rely on it.</summary>
internal static class RecordRange
{
    /// <summary>What is out of range; null for nothing.</summary>
    public static string? Fault(TraceRecord record)
    {
        if (record.At is < 0 or > TraceBounds.AtMax)
            return Found("at", record.At, "a moment of the first ten years");
        (string name, long number) = Counted(record);
        if (number < 0) return Found(name, number, "no less than 0");
        return record switch
        {
            EchoAnswered echo when echo.RoundTrip < 0 || echo.RoundTrip > echo.At =>
                Found("roundTrip", echo.RoundTrip, "no less than 0 and no more than 'at'"),
            WallClockSet set when set.By is < -TraceBounds.AtMax or > TraceBounds.AtMax =>
                Found("by", set.By, "at most ten years"),
            _ => null,
        };
    }

    // The number that counts or names something, of records that have one.
    private static (string Name, long Number) Counted(TraceRecord record) => record switch
    {
        OperationStarted one => ("step", one.Step),
        EngineCreated one => ("generation", one.Generation),
        EngineDiscarded one => ("generation", one.Generation),
        EngineTold one => ("generation", one.Generation),
        EngineCompleted one => ("generation", one.Generation),
        EngineLogged one => ("generation", one.Generation),
        EngineFaulted one => ("generation", one.Generation),
        EngineReached one => ("generation", one.Generation),
        DeadlineArmed one => ("generation", one.Generation),
        DatagramSent one => ("bytes", one.Bytes),
        DatagramReceived one => ("bytes", one.Bytes),
        EchoSent one => ("echo", one.Echo),
        EchoAnswered one => ("echo", one.Echo),
        LookupSent one => ("lookup", one.Lookup),
        LookupAnswered one => ("lookup", one.Lookup),
        NatMappingsLost one => ("count", one.Count),
        MemoryUsed one => ("mebibytes", one.Mebibytes),
        _ => ("at", record.At),
    };

    private static string Found(string name, long number, string expected) =>
        FormattableString.Invariant($"found {number} in '{name}', expected {expected}");
}
