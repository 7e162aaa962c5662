namespace SleepSim.Scenarios;

/// <summary>The keys of <c>host</c>. What a file does not say is as on its platform.</summary>
internal static class HostShape
{
    private static readonly ScalarFormat<TimeSpan> _naps =
        Formats.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));

    private static readonly ScalarFormat<TimeSpan> _napLengths =
        Formats.Duration(TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));

    public static FieldTable<HostProfile> Table { get; } = new FieldTable<HostProfile>(new HostProfile())
        .Add("platform", Formats.Enum<Platform>(), h => h.Platform, (h, value) => h with { Platform = value })
        .Add("name", Formats.Name(60), h => h.Name, (h, value) => h with { Name = value })
        .Add(
            "power-source", Formats.Enum<PowerSource>(),
            h => h.PowerSource, (h, value) => h with { PowerSource = value })
        .Add(
            "external-display", Formats.Bool,
            h => h.ExternalDisplay, (h, value) => h with { ExternalDisplay = value })
        .Add("linger", Bounds.UpToHour, h => h.Linger, (h, value) => h with { Linger = value })
        .Add(
            "sleep-ack-deadline", Bounds.Deadline,
            h => h.SleepAckDeadline, (h, value) => h with { SleepAckDeadline = value })
        .Add("power-nap", Formats.Bool, h => h.PowerNap, (h, value) => h with { PowerNap = value })
        .AddOptional("nap-every", _naps, h => h.NapEvery, (h, value) => h with { NapEvery = value }, none: "none")
        .Add("nap-for", _napLengths, h => h.NapFor, (h, value) => h with { NapFor = value })
        .Add(
            "nap-for-on-battery", _napLengths,
            h => h.NapForOnBattery, (h, value) => h with { NapForOnBattery = value })
        .Add("start-deadline", Bounds.Deadline, h => h.StartDeadline, (h, value) => h with { StartDeadline = value })
        .Add(
            "start-deadline-runs-in-sleep", Formats.Bool,
            h => h.StartDeadlineRunsInSleep, (h, value) => h with { StartDeadlineRunsInSleep = value })
        .Add("stop-deadline", Bounds.Deadline, h => h.StopDeadline, (h, value) => h with { StopDeadline = value })
        .Add("disposing", Bounds.UpToMinute, h => h.Disposing, (h, value) => h with { Disposing = value })
        .Add(
            "provider-launch", Bounds.UpToMinute,
            h => h.ProviderLaunch, (h, value) => h with { ProviderLaunch = value })
        .Add(
            "reasserting-limit", Bounds.Deadline,
            h => h.ReassertingLimit, (h, value) => h with { ReassertingLimit = value })
        .Add(
            "reasserting-end", Formats.Enum<ReassertingEnd>(),
            h => h.ReassertingEnd, (h, value) => h with { ReassertingEnd = value })
        .AddOptional(
            "oversleep-limit", Bounds.UpToDay,
            h => h.OversleepLimit, (h, value) => h with { OversleepLimit = value }, none: "none")
        .Add("status-notice", Bounds.UpToMinute, h => h.StatusNotice, (h, value) => h with { StatusNotice = value })
        .AddOptional(
            "memory-limit", Formats.Int(1, 65_536),
            h => h.MemoryLimit, (h, value) => h with { MemoryLimit = value }, none: "none")
        .Add("reuses-process", Formats.Bool, h => h.ReusesProcess, (h, value) => h with { ReusesProcess = value })
        .Add(
            "late-settings-stick", Formats.Bool,
            h => h.LateSettingsStick, (h, value) => h with { LateSettingsStick = value })
        .Add(
            "on-demand-pause", Formats.Enum<OnDemandPause>(),
            h => h.OnDemandPause, (h, value) => h with { OnDemandPause = value })
        .Add("on-demand-gap", Bounds.UpToMinute, h => h.OnDemandGap, (h, value) => h with { OnDemandGap = value })
        .Add(
            "refuses-starts-before-sleep", Formats.Bool,
            h => h.RefusesStartsBeforeSleep, (h, value) => h with { RefusesStartsBeforeSleep = value })
        .Add(
            "sleep-waits-for-stop", Formats.Bool,
            h => h.SleepWaitsForStop, (h, value) => h with { SleepWaitsForStop = value })
        .Add(
            "settings-latency", Bounds.UpToMinute,
            h => h.SettingsLatency, (h, value) => h with { SettingsLatency = value })
        .Add("echoes-own-path", Formats.Bool, h => h.EchoesOwnPath, (h, value) => h with { EchoesOwnPath = value })
        .Add("wake-to-link", Bounds.UpToHour, h => h.WakeToLink, (h, value) => h with { WakeToLink = value })
        .Add("link-to-address", Bounds.UpToHour, h => h.LinkToAddress, (h, value) => h with { LinkToAddress = value })
        .Add(
            "address-to-route", Bounds.UpToHour,
            h => h.AddressToRoute, (h, value) => h with { AddressToRoute = value })
        .Add("route-to-dns", Bounds.UpToHour, h => h.RouteToDns, (h, value) => h with { RouteToDns = value })
        .Add("path-update", Bounds.UpToMinute, h => h.PathUpdate, (h, value) => h with { PathUpdate = value })
        .Add(
            "network-kept-in-sleep", Formats.Bool,
            h => h.NetworkKeptInSleep, (h, value) => h with { NetworkKeptInSleep = value })
        .Add(
            "new-address-after-wake", Formats.Bool,
            h => h.NewAddressAfterWake, (h, value) => h with { NewAddressAfterWake = value })
        .Add(
            "detaches-after-wake", Formats.Bool,
            h => h.DetachesAfterWake, (h, value) => h with { DetachesAfterWake = value })
        .Add(
            "loses-delegate-interface", Formats.Bool,
            h => h.LosesDelegateInterface, (h, value) => h with { LosesDelegateInterface = value })
        .Add(
            "defunct-sockets-in-sleep", Formats.Bool,
            h => h.DefunctSocketsInSleep, (h, value) => h with { DefunctSocketsInSleep = value })
        .Add(
            "no-route-error", Formats.Enum<NoRouteError>(),
            h => h.NoRouteError, (h, value) => h with { NoRouteError = value })
        .Add("has-cellular", Formats.Bool, h => h.HasCellular, (h, value) => h with { HasCellular = value })
        .Lead("platform", h => HostProfile.Of(h.Platform));
}
