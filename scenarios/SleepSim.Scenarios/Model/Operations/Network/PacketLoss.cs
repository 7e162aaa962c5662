namespace SleepSim.Scenarios;

/// <summary>Datagrams are lost at random.</summary>
/// <param name="For">How long.</param>
/// <param name="PerMille">How many of 1,000.</param>
public sealed record PacketLoss(TimeSpan For, int PerMille) : LastingOperation(For);
