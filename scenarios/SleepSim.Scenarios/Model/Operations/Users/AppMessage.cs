namespace SleepSim.Scenarios;

/// <summary>The containing app sends the provider a message and waits for the answer (L42).</summary>
/// <param name="Bytes">How long it is; 0 to 65,536.</param>
public sealed record AppMessage(int Bytes = 16) : InstantOperation;
