namespace SleepSim.Scenarios;

/// <summary>How operations of power and clocks are written.</summary>
internal static class PowerShapes
{
    private static readonly ScalarFormat<string> _reason = Formats.Line(120);

    private static readonly ScalarFormat<TimeSpan> _jump =
        Formats.Duration(TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(365));

    public static IReadOnlyList<OperationShape> All { get; } =
    [
        new OperationShape<Sleep>(
            "sleep",
            LastingShape.Positive(new Sleep(TimeSpan.Zero))
                .Add("reason", _reason, o => o.Reason, (o, value) => o with { Reason = value })
                .AddOptional("linger", Bounds.Length, o => o.Linger, (o, value) => o with { Linger = value })
                .Add("depth", Formats.Enum<SleepDepth>(), o => o.Depth, (o, value) => o with { Depth = value }),
            alone: "for"),
        new OperationShape<DarkWake>(
            "dark-wake",
            LastingShape.Positive(new DarkWake(TimeSpan.Zero))
                .Add("then", Formats.Enum<AfterDarkWake>(), o => o.Then, (o, value) => o with { Then = value })
                .Add("reason", _reason, o => o.Reason, (o, value) => o with { Reason = value }),
            alone: "for"),
        new OperationShape<AbortedSleep>(
            "aborted-sleep",
            LastingShape.Table(new AbortedSleep(TimeSpan.Zero))
                .Add("reason", _reason, o => o.Reason, (o, value) => o with { Reason = value }),
            alone: "for"),
        new OperationShape<LidClosed>("lid-closed", LastingShape.Positive(new LidClosed(TimeSpan.Zero)), alone: "for"),
        new OperationShape<PowerSourceChange>(
            "power-source",
            new FieldTable<PowerSourceChange>(new PowerSourceChange(PowerSource.Mains))
                .Add("to", Formats.Enum<PowerSource>(), o => o.To, (o, value) => o with { To = value })
                .Require("to"),
            alone: "to"),
        new OperationShape<WallClockJump>(
            "wall-clock",
            new FieldTable<WallClockJump>(new WallClockJump(TimeSpan.Zero))
                .Add("by", _jump, o => o.By, (o, value) => o with { By = value })
                .Add(
                    "direction", Formats.Enum<ClockDirection>(),
                    o => o.Direction, (o, value) => o with { Direction = value })
                .Require("by"),
            alone: "by"),
    ];
}
