using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>The way out of the machine, and what a socket notices of it beyond that.</summary>
/// <param name="Path">What the engine is told.</param>
/// <param name="Addresses">The primary interface's addresses and gateways as one text: on another network they are
/// others, though the interface has the same name.</param>
internal sealed record PathView(NetworkPath Path, string Addresses)
{
    /// <summary>No way out.</summary>
    public static readonly PathView Unsatisfied = new(NetworkPath.Unsatisfied, "");
}
