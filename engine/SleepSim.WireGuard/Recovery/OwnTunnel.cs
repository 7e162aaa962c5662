using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>Tells the tunnel's own interface from a way out.</summary>
internal static class OwnTunnel
{
    /// <summary>What a provider changed itself comes back to it as a path; it is no way out (L39, L41).</summary>
    public static bool Is(NetworkPath path) =>
        path is { Kind: InterfaceKind.Other, Interface: { } name } && name.StartsWith("utun", StringComparison.Ordinal);
}
