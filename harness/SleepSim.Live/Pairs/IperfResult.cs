namespace SleepSim.Live;

/// <summary>What arrived of a run of iperf3.</summary>
/// <param name="Bytes">Of payload.</param>
/// <param name="BitsPerSecond">Of payload.</param>
internal sealed record IperfResult(long Bytes, double BitsPerSecond);
