namespace SleepSim.Contract;

/// <summary>What NWPath says about the way out of the machine. Satisfied does not promise success (N19).</summary>
/// <param name="Status">Whether connections can be tried.</param>
/// <param name="Interface">The name of the primary interface such as <c>en0</c>; null when there is none.</param>
/// <param name="Kind">What that interface is.</param>
/// <param name="SupportsIPv4">It has an IPv4 address and route.</param>
/// <param name="SupportsIPv6">It has an IPv6 address and route.</param>
/// <param name="SupportsDns">It has a name server.</param>
/// <param name="IsExpensive">Cellular or hotspot (N20).</param>
/// <param name="IsConstrained">Low Data Mode (N20).</param>
public sealed record NetworkPath(
    PathStatus Status,
    string? Interface,
    InterfaceKind Kind,
    bool SupportsIPv4,
    bool SupportsIPv6,
    bool SupportsDns,
    bool IsExpensive = false,
    bool IsConstrained = false)
{
    /// <summary>No way out.</summary>
    public static readonly NetworkPath Unsatisfied =
        new(PathStatus.Unsatisfied, null, InterfaceKind.None,
        SupportsIPv4: false, SupportsIPv6: false, SupportsDns: false);

    /// <summary>True when connections can be tried at once.</summary>
    public bool IsSatisfied => Status == PathStatus.Satisfied;
}
