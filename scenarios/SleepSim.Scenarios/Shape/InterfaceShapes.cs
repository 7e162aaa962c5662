namespace SleepSim.Scenarios;

/// <summary>How operations of interfaces, paths and what a network offers are written.</summary>
internal static class InterfaceShapes
{
    private static readonly ScalarFormat<TimeSpan> _period =
        Formats.Duration(TimeSpan.FromMilliseconds(2), TimeSpan.FromHours(1));

    public static IReadOnlyList<OperationShape> All { get; } =
    [
        new OperationShape<InterfaceDown>(
            "interface-down", LastingShape.Table(new InterfaceDown(TimeSpan.Zero)), alone: "for"),
        new OperationShape<InterfaceFlap>(
            "interface-flap",
            new FieldTable<InterfaceFlap>(new InterfaceFlap(1, TimeSpan.Zero))
                .Add("count", Bounds.Repeats, o => o.Count, (o, value) => o with { Count = value })
                .Add("every", _period, o => o.Every, (o, value) => o with { Every = value })
                .Require("count")
                .Require("every")),
        new OperationShape<InterfaceDetached>(
            "interface-detached", LastingShape.Table(new InterfaceDetached(TimeSpan.Zero)), alone: "for"),
        new OperationShape<WiFiRoam>(
            "wifi-roam",
            LastingShape.Table(new WiFiRoam(TimeSpan.Zero))
                .Add("ssid", Formats.OrNothing(Formats.Ssid), o => o.Ssid, (o, value) => o with { Ssid = value })
                .Add(
                    "dns-server", Formats.OrNothing(Formats.Address),
                    o => o.DnsServer, (o, value) => o with { DnsServer = value })
                .Add(
                    "search-domain", Formats.OrNothing(Bounds.HostName),
                    o => o.SearchDomain, (o, value) => o with { SearchDomain = value }),
            alone: "for"),
        new OperationShape<EthernetPlugged>(
            "ethernet", LastingShape.Table(new EthernetPlugged(TimeSpan.Zero)), alone: "for"),
        new OperationShape<CellularOnly>("cellular", LastingShape.Table(new CellularOnly(TimeSpan.Zero)), alone: "for"),
        new OperationShape<AddressChange>("address-change", new FieldTable<AddressChange>(new AddressChange())),
        new OperationShape<Ipv6Only>("ipv6-only", LastingShape.Table(new Ipv6Only(TimeSpan.Zero)), alone: "for"),
        new OperationShape<DnsMissing>("dns-missing", LastingShape.Table(new DnsMissing(TimeSpan.Zero)), alone: "for"),
        new OperationShape<RouteGone>("route-gone", LastingShape.Table(new RouteGone(TimeSpan.Zero)), alone: "for"),
        new OperationShape<CaptivePortal>(
            "captive-portal", LastingShape.Table(new CaptivePortal(TimeSpan.Zero)), alone: "for"),
        new OperationShape<PathFlurry>(
            "path-flurry",
            new FieldTable<PathFlurry>(new PathFlurry(1, TimeSpan.Zero))
                .Add("count", Bounds.Repeats, o => o.Count, (o, value) => o with { Count = value })
                .Add("every", Bounds.UpToHour, o => o.Every, (o, value) => o with { Every = value })
                .Require("count")
                .Require("every")),
        new OperationShape<OwnPathEcho>(
            "own-path-echo",
            new FieldTable<OwnPathEcho>(new OwnPathEcho(1, TimeSpan.Zero))
                .Add("count", Bounds.Repeats, o => o.Count, (o, value) => o with { Count = value })
                .Add("every", Bounds.UpToHour, o => o.Every, (o, value) => o with { Every = value })
                .Require("count")
                .Require("every")),
    ];
}
