namespace SleepSim.Scenarios;

/// <summary>Datagrams above a size vanish without a word.</summary>
/// <param name="For">How long.</param>
/// <param name="Bytes">The largest that passes: IP packet, 68 to 9,000.</param>
public sealed record MtuDrop(TimeSpan For, int Bytes) : LastingOperation(For);
