namespace SleepSim.Scenarios;

/// <summary>Every key of a scenario file. A new property of the model is one line here.</summary>
internal static class ScenarioShape
{
    private static readonly ScalarFormat<TimeSpan> _upToMinute = Duration(TimeSpan.Zero, TimeSpan.FromMinutes(1));
    private static readonly ScalarFormat<TimeSpan> _upToHour = Duration(TimeSpan.Zero, TimeSpan.FromHours(1));
    private static readonly ScalarFormat<TimeSpan> _deadline = Duration(Milliseconds(1), TimeSpan.FromDays(1));
    private static readonly ScalarFormat<TimeSpan> _budget = Duration(TimeSpan.Zero, TimeSpan.FromDays(1));
    private static readonly ScalarFormat<int> _count = Formats.Int(0, 1_000_000);

    public static FieldTable<HostProfile> Host { get; } = new FieldTable<HostProfile>(new HostProfile())
        .Add("name", Formats.Name(60), h => h.Name, (h, value) => h with { Name = value })
        .Add("linger", _upToHour, h => h.Linger, (h, value) => h with { Linger = value })
        .Add(
            "sleep-ack-deadline", _deadline,
            h => h.SleepAckDeadline, (h, value) => h with { SleepAckDeadline = value })
        .Add("start-deadline", _deadline, h => h.StartDeadline, (h, value) => h with { StartDeadline = value })
        .Add(
            "start-deadline-runs-in-sleep", Formats.Bool,
            h => h.StartDeadlineRunsInSleep, (h, value) => h with { StartDeadlineRunsInSleep = value })
        .Add("stop-deadline", _deadline, h => h.StopDeadline, (h, value) => h with { StopDeadline = value })
        .Add("disposing", _upToMinute, h => h.Disposing, (h, value) => h with { Disposing = value })
        .Add("provider-launch", _upToMinute, h => h.ProviderLaunch, (h, value) => h with { ProviderLaunch = value })
        .Add("settings-latency", _upToMinute, h => h.SettingsLatency, (h, value) => h with { SettingsLatency = value })
        .Add("wake-to-link", _upToHour, h => h.WakeToLink, (h, value) => h with { WakeToLink = value })
        .Add("link-to-address", _upToHour, h => h.LinkToAddress, (h, value) => h with { LinkToAddress = value })
        .Add("address-to-route", _upToHour, h => h.AddressToRoute, (h, value) => h with { AddressToRoute = value })
        .Add("path-update", _upToMinute, h => h.PathUpdate, (h, value) => h with { PathUpdate = value })
        .Add(
            "network-kept-in-sleep", Formats.Bool,
            h => h.NetworkKeptInSleep, (h, value) => h with { NetworkKeptInSleep = value })
        .Add(
            "new-address-after-wake", Formats.Bool,
            h => h.NewAddressAfterWake, (h, value) => h with { NewAddressAfterWake = value })
        .Add(
            "refuses-starts-before-sleep", Formats.Bool,
            h => h.RefusesStartsBeforeSleep, (h, value) => h with { RefusesStartsBeforeSleep = value });

    public static FieldTable<NetworkProfile> Network { get; } = new FieldTable<NetworkProfile>(new NetworkProfile())
        .Add("latency", _upToMinute, n => n.Latency, (n, value) => n with { Latency = value })
        .Add("loss", Formats.PerMille, n => n.LossPerMille, (n, value) => n with { LossPerMille = value })
        .Add("nat-mapping", _deadline, n => n.NatMapping, (n, value) => n with { NatMapping = value })
        .Add("gateway", Formats.Name(253), n => n.Gateway, (n, value) => n with { Gateway = value })
        .Add("gateway-by-name", Formats.Bool, n => n.GatewayByName, (n, value) => n with { GatewayByName = value });

    public static FieldTable<VpnProfile> Vpn { get; } = new FieldTable<VpnProfile>(new VpnProfile())
        .AddOptional(
            "disconnect-on-sleep", Formats.Bool,
            v => v.DisconnectOnSleep, (v, value) => v with { DisconnectOnSleep = value })
        .Add("on-demand", Formats.Bool, v => v.OnDemand, (v, value) => v with { OnDemand = value })
        .Add("kill-switch", KillSwitches, v => v.KillSwitch, (v, value) => v with { KillSwitch = value })
        .AddOptional("keepalive", Keepalives, v => v.Keepalive, (v, value) => v with { Keepalive = value });

    public static FieldTable<ApplicationProfile> Applications { get; }
        = new FieldTable<ApplicationProfile>(new ApplicationProfile())
        .Add("echo-every", EchoGaps, a => a.EchoEvery, (a, value) => a with { EchoEvery = value })
        .Add("run-in-dark-wake", Formats.Bool, a => a.RunInDarkWake, (a, value) => a with { RunInDarkWake = value });

    public static FieldTable<Budgets> Budgets { get; } = new FieldTable<Budgets>(new Budgets())
        .Add("wake-recovery", _budget, b => b.WakeRecovery, (b, value) => b with { WakeRecovery = value })
        .Add("path-recovery", _budget, b => b.PathRecovery, (b, value) => b with { PathRecovery = value })
        .Add("status-truth", _budget, b => b.StatusTruth, (b, value) => b with { StatusTruth = value })
        .Add("reasserting", _budget, b => b.Reasserting, (b, value) => b with { Reasserting = value })
        .Add("dead-state", _budget, b => b.DeadState, (b, value) => b with { DeadState = value })
        .Add(
            "initiations-per-dark-wake", _count,
            b => b.InitiationsPerDarkWake, (b, value) => b with { InitiationsPerDarkWake = value })
        .Add(
            "sockets-per-dark-wake", _count,
            b => b.SocketsPerDarkWake, (b, value) => b with { SocketsPerDarkWake = value })
        .Add(
            "starts-per-dark-wake", _count,
            b => b.StartsPerDarkWake, (b, value) => b with { StartsPerDarkWake = value });

    public static FieldTable<Scenario> Table { get; } = new FieldTable<Scenario>(new Scenario { Name = "" })
        .Add("name", Formats.Name(100), s => s.Name, (s, value) => s with { Name = value })
        .Add("question", Formats.Line(500), s => s.Question, (s, value) => s with { Question = value })
        .Add(new TextListField<Scenario>(
            "facts", Formats.Name(20), 100, s => s.Facts, (s, value) => s with { Facts = value }))
        .Add("source", Formats.Line(2000), s => s.Source, (s, value) => s with { Source = value })
        .Add(new ExpectField())
        .Add("host", Host, s => s.Host, (s, value) => s with { Host = value })
        .Add("network", Network, s => s.Network, (s, value) => s with { Network = value })
        .Add("vpn", Vpn, s => s.Vpn, (s, value) => s with { Vpn = value })
        .Add("applications", Applications, s => s.Applications, (s, value) => s with { Applications = value })
        .Add("budgets", Budgets, s => s.Budgets, (s, value) => s with { Budgets = value })
        .Add("calm", _budget, s => s.Calm, (s, value) => s with { Calm = value })
        .Add("dice", Formats.Long, s => s.Dice, (s, value) => s with { Dice = value })
        .Add(new TimelineField())
        .Require("name");

    private static ScalarFormat<KillSwitch> KillSwitches => Formats.Enum(
        ("off", KillSwitch.Off), ("routes", KillSwitch.Routes), ("all-networks", KillSwitch.AllNetworks));

    private static ScalarFormat<TimeSpan> Keepalives => Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(65535));

    private static ScalarFormat<TimeSpan> EchoGaps => Duration(Milliseconds(10), TimeSpan.FromHours(1));

    private static ScalarFormat<TimeSpan> Duration(TimeSpan min, TimeSpan max) => Formats.Duration(min, max);

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
