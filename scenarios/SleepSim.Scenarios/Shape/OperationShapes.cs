namespace SleepSim.Scenarios;

/// <summary>Every kind of operation. A new one is a type in Model/Operations, an entry here, and its rules.</summary>
internal static class OperationShapes
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(1);
    private static readonly ScalarFormat<TimeSpan> _length = Formats.Duration(TimeSpan.Zero, Scenario.MaxLength);
    private static readonly ScalarFormat<TimeSpan> _positive = Formats.Duration(_tick, Scenario.MaxLength);
    private static readonly ScalarFormat<string> _reason = Formats.Line(120);

    public static IReadOnlyList<OperationShape> All { get; } =
    [
        new OperationShape<Sleep>(
            "sleep",
            new FieldTable<Sleep>(new Sleep(TimeSpan.Zero))
                .Add("for", _positive, o => o.For, (o, value) => o with { For = value })
                .Add("reason", _reason, o => o.Reason, (o, value) => o with { Reason = value })
                .AddOptional("linger", _length, o => o.Linger, (o, value) => o with { Linger = value })
                .Require("for"),
            alone: "for"),
        new OperationShape<DarkWake>(
            "dark-wake",
            new FieldTable<DarkWake>(new DarkWake(TimeSpan.Zero))
                .Add("for", _positive, o => o.For, (o, value) => o with { For = value })
                .Add("then", AfterDarkWakes, o => o.Then, (o, value) => o with { Then = value })
                .Add("reason", _reason, o => o.Reason, (o, value) => o with { Reason = value })
                .Require("for"),
            alone: "for"),
        new OperationShape<AbortedSleep>(
            "aborted-sleep",
            new FieldTable<AbortedSleep>(new AbortedSleep(TimeSpan.Zero))
                .Add("for", _length, o => o.For, (o, value) => o with { For = value })
                .Add("reason", _reason, o => o.Reason, (o, value) => o with { Reason = value })
                .Require("for"),
            alone: "for"),
        new OperationShape<InterfaceDown>(
            "interface-down",
            new FieldTable<InterfaceDown>(new InterfaceDown(TimeSpan.Zero))
                .Add("for", _length, o => o.For, (o, value) => o with { For = value })
                .Require("for"),
            alone: "for"),
        new OperationShape<PathFlurry>(
            "path-flurry",
            new FieldTable<PathFlurry>(new PathFlurry(1, TimeSpan.Zero))
                .Add("count", Formats.Int(1, 1000), o => o.Count, (o, value) => o with { Count = value })
                .Add("every", FlurryGap, o => o.Every, (o, value) => o with { Every = value })
                .Require("count")
                .Require("every")),
        new OperationShape<Traffic>(
            "traffic",
            new FieldTable<Traffic>(new Traffic(TimeSpan.Zero))
                .Add("for", _length, o => o.For, (o, value) => o with { For = value })
                .Require("for"),
            alone: "for"),
        new OperationShape<NatExpiry>("nat-expiry", new FieldTable<NatExpiry>(new NatExpiry())),
        new OperationShape<GatewayRestart>(
            "gateway-restart",
            new FieldTable<GatewayRestart>(new GatewayRestart(TimeSpan.Zero))
                .Add("for", _length, o => o.For, (o, value) => o with { For = value })
                .Require("for"),
            alone: "for"),
        new OperationShape<UserStart>("user-start", new FieldTable<UserStart>(new UserStart())),
        new OperationShape<UserStop>("user-stop", new FieldTable<UserStop>(new UserStop())),
    ];

    /// <summary>The shape of an operation.</summary>
    public static OperationShape Of(Operation operation) => All.First(shape => shape.Describes(operation));

    private static ScalarFormat<AfterDarkWake> AfterDarkWakes
        => Formats.Enum(("sleep", AfterDarkWake.Sleep), ("full-wake", AfterDarkWake.FullWake));

    private static ScalarFormat<TimeSpan> FlurryGap => Formats.Duration(TimeSpan.Zero, TimeSpan.FromHours(1));
}
