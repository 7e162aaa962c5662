namespace SleepSim.Scenarios;

/// <summary>The Wi-Fi interface vanishes and comes back as another one of the same name: sockets bound to it are dead
/// for good (N4, P24).</summary>
/// <param name="For">How long there is none.</param>
public sealed record InterfaceDetached(TimeSpan For) : LastingOperation(For);
