namespace SleepSim.Scenarios;

/// <summary>The default route is gone, or late; link and address are there (D24).</summary>
/// <param name="For">How long.</param>
public sealed record RouteGone(TimeSpan For) : LastingOperation(For);
