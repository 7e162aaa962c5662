using System.Globalization;

namespace SleepSim.Live;

/// <summary>The way between client and gateway, as the router makes it: a NAT that forgets, losses, holes.</summary>
internal sealed class LabWay(LabNamespace router)
{
    // Mappings get ports out of one of these; after a rebinding, out of the other.
    private static readonly string[] PublicEnds = ["203.0.113.1:20000-29999", "203.0.113.2:30000-39999"];

    private int _publicEnd;

    /// <summary>The NAT forgets its mappings: answers to them are dropped.</summary>
    /// <returns>How many there were.</returns>
    public int ForgetMappings() => router.Enter(ConntrackTable.Flush);

    /// <summary>Every mapping gets another public address and port.</summary>
    public void Rebind()
    {
        _publicEnd = (_publicEnd + 1) % PublicEnds.Length;
        router.Nft(Mapping());
        ForgetMappings();
    }

    /// <summary>How many of 1,000 packets are lost, either way.</summary>
    public void Lose(int perMille) => router.Nft("flush chain inet lab lossy\n" + perMille switch
    {
        <= 0 => "",
        >= 1000 => "add rule inet lab lossy drop\n",
        _ => string.Create(
            CultureInfo.InvariantCulture, $"add rule inet lab lossy numgen random mod 1000 < {perMille} drop\n"),
    });

    /// <summary>Packets from the client or to it vanish.</summary>
    public void Swallow(bool outgoing, bool incoming) => router.Nft(
        "flush chain inet lab hole\n"
        + (outgoing ? $"add rule inet lab hole iifname {LabPlan.Lan} drop\n" : "")
        + (incoming ? $"add rule inet lab hole iifname {LabPlan.Wan} drop\n" : ""));

    /// <summary>IP packets that are longer vanish; null for any length.</summary>
    public void SwallowLonger(int? bytes) => router.Nft(
        "flush chain inet lab oversized\n"
        + (bytes is { } most
            ? string.Create(CultureInfo.InvariantCulture, $"add rule inet lab oversized meta length > {most} drop\n")
            : ""));

    /// <summary>The gateway hears nothing and says nothing, or does so again.</summary>
    public void Silence(bool silent) => router.Nft(
        "flush chain inet lab silent\n" + (silent ? "add rule inet lab silent drop\n" : ""));

    internal void Make(LabOptions options)
    {
        string seconds = ((int)options.NatMapping.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        router.Set(
            ("net/ipv4/ip_forward", "1"),
            ("net/ipv6/conf/all/forwarding", "1"),
            ("net/netfilter/nf_conntrack_udp_timeout", seconds),
            ("net/netfilter/nf_conntrack_udp_timeout_stream", seconds));

        // What nobody inside has asked for goes no further: not to the router itself, which would answer that nobody
        // is there. What is meant for the inside of a tunnel and comes in clear has no way either.
        router.Nft($$"""
            table inet lab {
                chain lossy { }
                chain hole { }
                chain oversized { }
                chain silent { }
                chain mapping { }
                chain nat {
                    type nat hook postrouting priority srcnat
                    oifname {{LabPlan.Wan}} jump mapping
                }
                chain forward {
                    type filter hook forward priority filter; policy drop
                    ip daddr {{LabPlan.InnerNetwork}} drop
                    jump lossy
                    jump hole
                    jump oversized
                    jump silent
                    iifname {{LabPlan.Lan}} accept
                    ct state established,related accept
                }
                chain input {
                    type filter hook input priority filter
                    iifname {{LabPlan.Wan}} meta l4proto udp drop
                }
            }

            """);
        router.Nft(Mapping());
        if (options.LossPerMille > 0) Lose(options.LossPerMille);
    }

    private string Mapping() =>
        "flush chain inet lab mapping\n"
        + "add rule inet lab mapping meta nfproto ipv4 meta l4proto udp "
        + $"snat ip to {PublicEnds[_publicEnd]} fully-random\n"
        + "add rule inet lab mapping masquerade\n";
}
