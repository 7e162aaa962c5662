namespace SleepSim.Contract;

/// <summary>A request that is answered by an event, named by whoever makes it. A number is used once.</summary>
public readonly record struct RequestId(int Number);
