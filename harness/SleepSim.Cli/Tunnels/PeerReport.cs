using System.Text.Json.Serialization;

namespace SleepSim.Cli;

/// <summary>How a peer of a tunnel is.</summary>
/// <param name="PublicKey">In base64.</param>
/// <param name="Endpoint">Where it was last heard of; null where it never was.</param>
/// <param name="AllowedIPs">What is routed to it.</param>
/// <param name="LastHandshake">Seconds since 1970; null where there was none.</param>
/// <param name="Received">Bytes.</param>
/// <param name="Sent">Bytes.</param>
/// <param name="KeepaliveSeconds">Null for off.</param>
internal sealed record PeerReport(
    string PublicKey,
    string? Endpoint,
    [property: JsonPropertyName("allowed_ips")] IReadOnlyList<string> AllowedIPs,
    long? LastHandshake,
    long Received,
    long Sent,
    long? KeepaliveSeconds)
{
    /// <summary>A peer with nothing but its key.</summary>
    /// <param name="publicKey">In hexadecimal, as the protocol has it.</param>
    /// <exception cref="FormatException">It is no such key.</exception>
    public static PeerReport Of(string publicKey) =>
        new(Convert.ToBase64String(Convert.FromHexString(publicKey)), null, [], null, 0, 0, null);

    /// <summary>The same peer with one more line of the answer.</summary>
    public PeerReport With(string key, string value) => key switch
    {
        "endpoint" => this with { Endpoint = value },
        "allowed_ip" => this with { AllowedIPs = [.. AllowedIPs, value] },
        "last_handshake_time_sec" => this with { LastHandshake = OrNone(TunnelReport.Number(key, value)) },
        "rx_bytes" => this with { Received = TunnelReport.Number(key, value) },
        "tx_bytes" => this with { Sent = TunnelReport.Number(key, value) },
        "persistent_keepalive_interval" => this with { KeepaliveSeconds = OrNone(TunnelReport.Number(key, value)) },
        _ => this,
    };

    private static long? OrNone(long number) => number == 0 ? null : number;
}
