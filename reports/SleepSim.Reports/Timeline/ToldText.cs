using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Short words for what an engine is told and completes.</summary>
internal static class ToldText
{
    /// <summary>One word for an event; null for events that only come because the engine asked, which other marks show
    /// or which are routine.</summary>
    public static string? Short(string happening) =>
        happening.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant() switch
        {
            "STARTTUNNEL" => "start",
            "STOPTUNNEL" => "stop",
            "SLEEP" => "sleep",
            "WAKE" => "wake",
            "PATHCHANGED" => "path",
            "SETTINGSAPPLIED" or "SOCKETFAILED" or "NAMERESOLVED" or "APPMESSAGE" or "DEADLINEREACHED" => null,
            _ => happening,
        };

    /// <summary>How a contract was broken.</summary>
    public static string Words(FaultKind kind) => kind switch
    {
        FaultKind.Threw => "it threw",
        FaultKind.DeadlineInPast => "deadline in the past",
        FaultKind.NeverIdle => "never idle",
        FaultKind.Flooded => "asked for too much at once",
        FaultKind.DoubleUse => "a number used twice",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a way to break the contract."),
    };

    /// <summary>What was completed.</summary>
    public static string Words(CompletionKind kind) => kind switch
    {
        CompletionKind.Start => "start",
        CompletionKind.Stop => "stop",
        CompletionKind.Sleep => "sleep",
        CompletionKind.AppMessage => "app message",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a completion."),
    };
}
