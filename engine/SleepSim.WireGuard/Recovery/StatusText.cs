using System.Globalization;
using System.Net;
using System.Text;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>What the engine tells of itself when its app asks: lines of <c>key=value</c> in the words of WireGuard's
/// cross-platform configuration protocol, so that tools for that can show it. No secret is in it.</summary>
internal static class StatusText
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The app message that asks for it.</summary>
    public static ReadOnlySpan<byte> Question => "status"u8;

    /// <summary>The device's own public key and port first, then each peer, beginning with its public key.</summary>
    public static byte[] Of(WgQuickConfiguration configuration, WireGuardDevice device)
    {
        StringBuilder text = new();
        Line(text, "own_public_key", Hex(device.PublicKey));
        if (configuration.ListenPort != 0) Line(text, "listen_port", configuration.ListenPort);
        for (int peer = 0; peer < configuration.Peers.Count; peer++)
            Append(text, configuration.Peers[peer], device.Status(peer));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, WgQuickPeer peer, in PeerStatus status)
    {
        Line(text, "public_key", Hex(peer.PublicKey.Bytes));
        if (status.Endpoint is { } endpoint) Line(text, "endpoint", endpoint);
        Duration established = status.EstablishedAt ?? Duration.Zero;
        Line(text, "last_handshake_time_sec", established.Nanoseconds / NanosecondsPerSecond);
        Line(text, "last_handshake_time_nsec", established.Nanoseconds % NanosecondsPerSecond);
        Line(text, "tx_bytes", status.BytesSent);
        Line(text, "rx_bytes", status.BytesReceived);
        long keepalive = (peer.PersistentKeepalive ?? Duration.Zero).Nanoseconds / NanosecondsPerSecond;
        Line(text, "persistent_keepalive_interval", keepalive);
        foreach (IPNetwork allowed in peer.AllowedIPs) Line(text, "allowed_ip", allowed);
    }

    private static void Line(StringBuilder text, string key, object value) =>
        text.Append(key).Append('=').Append(CultureInfo.InvariantCulture, $"{value}").Append('\n');

    private static string Hex(ReadOnlySpan<byte> key) => Convert.ToHexStringLower(key);
}
