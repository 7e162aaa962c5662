using System.Globalization;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Tells people how a tunnel is, much as <c>wg show</c> does.</summary>
internal static class TunnelReportText
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB"];

    /// <param name="report">The tunnel.</param>
    /// <param name="now">Seconds since 1970.</param>
    /// <param name="output">Where to.</param>
    public static void Write(TunnelReport report, long now, TextWriter output)
    {
        output.WriteLine($"tunnel: {Words.Printable(report.Interface)}");
        output.WriteLine($"  state: {Words.Printable(report.State)}");
        output.WriteLine($"  way out: {Words.Printable(report.WayOut?.ToString() ?? "none")}");
        if (report.ListenPort is { } port) output.WriteLine(Invariant($"  listening on port: {port}"));
        if (report.FirewallMark is { } mark) output.WriteLine(Invariant($"  firewall mark: 0x{mark:x}"));
        foreach (PeerReport peer in report.Peers) Write(peer, now, output);
    }

    private static void Write(PeerReport peer, long now, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"peer: {peer.PublicKey}");
        if (peer.Endpoint is { } endpoint) output.WriteLine($"  endpoint: {Words.Printable(endpoint)}");
        output.WriteLine("  allowed IPs: " + Words.Printable(
            peer.AllowedIPs.Count == 0 ? "none" : string.Join(", ", peer.AllowedIPs)));
        string handshake = peer.LastHandshake is { } last
            ? HumanDuration.Format(Math.Max(0, now - last) * 1_000_000_000) + " ago"
            : "none yet";
        output.WriteLine($"  latest handshake: {handshake}");
        output.WriteLine($"  transfer: {InUnits(peer.Received)} received, {InUnits(peer.Sent)} sent");
        if (peer.KeepaliveSeconds is { } every)
            output.WriteLine(Invariant($"  persistent keepalive: every {every} s"));
    }

    private static string InUnits(long bytes)
    {
        decimal value = bytes;
        int unit = 0;
        for (; value >= 1024 && unit < Units.Length - 1; unit++) value /= 1024;
        return Invariant($"{value:0.##} {Units[unit]}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
