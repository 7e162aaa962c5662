namespace SleepSim.Scenarios;

/// <summary>A captive portal stands before the Internet until somebody has passed it (D23–D25): nothing but the
/// portal answers.</summary>
/// <param name="For">How long.</param>
public sealed record CaptivePortal(TimeSpan For) : LastingOperation(For);
