namespace SleepSim.Scenarios;

/// <summary>The keys of <c>vpn</c>.</summary>
internal static class VpnShape
{
    public static FieldTable<VpnProfile> Table { get; } = new FieldTable<VpnProfile>(new VpnProfile())
        .AddOptional(
            "disconnect-on-sleep", Formats.Bool,
            v => v.DisconnectOnSleep, (v, value) => v with { DisconnectOnSleep = value })
        .Add("on-demand", Formats.Bool, v => v.OnDemand, (v, value) => v with { OnDemand = value })
        .Add(new TableListField<VpnProfile, OnDemandRule>(
            "rules", RuleShape.Table, RuleShape.CountMax, v => v.Rules, (v, value) => v with { Rules = value }))
        .Add("kill-switch", Formats.Enum<KillSwitch>(), v => v.KillSwitch, (v, value) => v with { KillSwitch = value })
        .Add("enforce-routes", Formats.Bool, v => v.EnforceRoutes, (v, value) => v with { EnforceRoutes = value })
        .AddOptional(
            "exclude-local-networks", Formats.Bool,
            v => v.ExcludeLocalNetworks, (v, value) => v with { ExcludeLocalNetworks = value })
        .AddOptional(
            "keepalive", Keepalives,
            v => v.Keepalive, (v, value) => v with { Keepalive = value }, none: "none");

    private static ScalarFormat<TimeSpan> Keepalives
        => Formats.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(65535));
}
