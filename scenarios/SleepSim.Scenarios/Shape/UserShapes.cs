namespace SleepSim.Scenarios;

/// <summary>How operations of users, applications and the system are written.</summary>
internal static class UserShapes
{
    public static IReadOnlyList<OperationShape> All { get; } =
    [
        new OperationShape<Traffic>(
            "traffic",
            LastingShape.Table(new Traffic(TimeSpan.Zero))
                .Add("to", Formats.Enum<Destination>(), o => o.To, (o, value) => o with { To = value })
                .Add("name", Formats.OrNothing(Bounds.HostName), o => o.Name, (o, value) => o with { Name = value }),
            alone: "for"),
        new OperationShape<UserStart>("user-start", new FieldTable<UserStart>(new UserStart())),
        new OperationShape<UserStop>("user-stop", new FieldTable<UserStop>(new UserStop())),
        new OperationShape<SystemStop>(
            "system-stop",
            new FieldTable<SystemStop>(new SystemStop(SystemStopReason.ProviderFailed))
                .Add("reason", Formats.Enum<SystemStopReason>(), o => o.Reason, (o, value) => o with { Reason = value })
                .Require("reason"),
            alone: "reason"),
        new OperationShape<ConfigurationChange>(
            "configuration-change",
            new FieldTable<ConfigurationChange>(new ConfigurationChange())
                .AddOptional(
                    "disconnect-on-sleep", Formats.Bool,
                    o => o.DisconnectOnSleep, (o, value) => o with { DisconnectOnSleep = value })
                .AddOptional(
                    "kill-switch", Formats.Enum<KillSwitch>(),
                    o => o.KillSwitch, (o, value) => o with { KillSwitch = value })
                .AddOptional(
                    "enforce-routes", Formats.Bool,
                    o => o.EnforceRoutes, (o, value) => o with { EnforceRoutes = value })),
        new OperationShape<OnDemandChange>(
            "on-demand-change",
            new FieldTable<OnDemandChange>(new OnDemandChange(true, []))
                .Add("enabled", Formats.Bool, o => o.Enabled, (o, value) => o with { Enabled = value })
                .Add(new TableListField<OnDemandChange, OnDemandRule>(
                    "rules", RuleShape.Table, RuleShape.CountMax,
                    o => o.Rules, (o, value) => o with { Rules = value }))
                .Require("enabled")),
        new OperationShape<AppMessage>(
            "app-message",
            new FieldTable<AppMessage>(new AppMessage())
                .Add("bytes", Formats.Int(0, 65_536), o => o.Bytes, (o, value) => o with { Bytes = value }),
            alone: "bytes"),
    ];
}
