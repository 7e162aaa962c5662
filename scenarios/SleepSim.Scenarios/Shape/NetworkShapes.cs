namespace SleepSim.Scenarios;

/// <summary>How operations of the way to the gateway are written.</summary>
internal static class NetworkShapes
{
    // What every IPv4 host must take (RFC 791), and jumbo frames.
    private const int MtuMin = 68;
    private const int MtuMax = 9000;

    private static readonly ScalarFormat<TimeSpan> _delay =
        Formats.Duration(TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));

    public static IReadOnlyList<OperationShape> All { get; } =
    [
        new OperationShape<NatExpiry>("nat-expiry", new FieldTable<NatExpiry>(new NatExpiry())),
        new OperationShape<NatRebinding>("nat-rebinding", new FieldTable<NatRebinding>(new NatRebinding())),
        new OperationShape<LatencyRise>(
            "latency",
            LastingShape.Table(new LatencyRise(TimeSpan.Zero, TimeSpan.Zero))
                .Add("one-way", Bounds.UpToMinute, o => o.OneWay, (o, value) => o with { OneWay = value })
                .Require("one-way")),
        new OperationShape<PacketLoss>(
            "loss",
            LastingShape.Table(new PacketLoss(TimeSpan.Zero, 1))
                .Add("rate", Bounds.Rate, o => o.PerMille, (o, value) => o with { PerMille = value })
                .Require("rate")),
        new OperationShape<Reordering>(
            "reordering",
            LastingShape.Table(new Reordering(TimeSpan.Zero, 1, TimeSpan.Zero))
                .Add("rate", Bounds.Rate, o => o.PerMille, (o, value) => o with { PerMille = value })
                .Add("by", _delay, o => o.By, (o, value) => o with { By = value })
                .Require("rate")
                .Require("by")),
        new OperationShape<Duplication>(
            "duplication",
            LastingShape.Table(new Duplication(TimeSpan.Zero, 1))
                .Add("rate", Bounds.Rate, o => o.PerMille, (o, value) => o with { PerMille = value })
                .Require("rate")),
        new OperationShape<Blackhole>(
            "blackhole",
            LastingShape.Table(new Blackhole(TimeSpan.Zero))
                .Add("way", Formats.Enum<BlackholeWay>(), o => o.Way, (o, value) => o with { Way = value }),
            alone: "for"),
        new OperationShape<MtuDrop>(
            "mtu",
            LastingShape.Table(new MtuDrop(TimeSpan.Zero, MtuMin))
                .Add("bytes", Formats.Int(MtuMin, MtuMax), o => o.Bytes, (o, value) => o with { Bytes = value })
                .Require("bytes")),
    ];
}
