using SleepSim.Scenarios;

namespace SleepSim.Harness;

/// <summary>The questions that public material does not answer: each is a parameter, never a silent choice.</summary>
public static class Unknowns
{
    /// <summary>By question, each with the values it needs.</summary>
    public static IReadOnlyList<Unknown> All { get; } =
    [
        new(
            1, "host.sleep-ack-deadline", "L26",
            "How long NetworkExtension itself waits for the answer to sleep(); only the system's bounds are known.",
            scenario => Span(scenario.Host.SleepAckDeadline)),
        new(
            2, "host.refuses-starts-before-sleep", "K4",
            "Whether rules may start a packet tunnel between the announcement of a sleep and the sleep.",
            scenario => YesOrNo(scenario.Host.RefusesStartsBeforeSleep)),
        new(
            3, "host.reasserting-limit", "L33",
            "How long a tunnel may reassert before it is stopped.",
            scenario => Span(scenario.Host.ReassertingLimit)),
        new(
            3, "host.reasserting-end", "L33",
            "With which reason it is stopped then.",
            scenario => scenario.Host.ReassertingEnd switch
            {
                ReassertingEnd.ConnectionFailed => "connection-failed",
                ReassertingEnd.IdleTimeout => "idle-timeout",
                var other => throw new ArgumentOutOfRangeException(nameof(scenario), other, "There are two ends."),
            }),
        new(
            4, "host.start-deadline-runs-in-sleep", "L3",
            "Whether the deadline of a start goes on in sleep.",
            scenario => YesOrNo(scenario.Host.StartDeadlineRunsInSleep)),
        new(
            4, "host.disposing", "L13",
            "Why letting a provider go takes seconds, and how many.",
            scenario => Span(scenario.Host.Disposing)),
        new(
            5, "host.on-demand-gap", "D16",
            "Whether rules wait before they start a tunnel again.",
            scenario => Span(scenario.Host.OnDemandGap)),
        new(
            5, "host.on-demand-pause", "D13",
            "Whether rules rest after a user's stop, and until when.",
            scenario => scenario.Host.OnDemandPause switch
            {
                OnDemandPause.Off => "off",
                OnDemandPause.UntilNetworkChange => "until-network-change",
                OnDemandPause.UntilReboot => "until-reboot",
                var other => throw new ArgumentOutOfRangeException(nameof(scenario), other, "There are three pauses."),
            }),
        new(
            6, "host.nap-every", "L29",
            "Whether a phone tells of each stop of its processor, and how often that is.",
            scenario => scenario.Host is { PowerNap: true, NapEvery: { } every } ? Span(every) : "never by itself"),
        new(
            7, "vpn.rules", "D7",
            "Whether all name servers must be those a rule lists, or one of them.",
            scenario => DnsServerMatches(scenario.Vpn)),
        new(
            8, "host.wake-to-link", "P27",
            "How long after wake() the network is back; nothing is promised.",
            scenario => scenario.Host.NetworkKeptInSleep ? "kept" : Span(scenario.Host.WakeToLink)),
        new(
            8, "host.path-update", "N22",
            "How long after a change of the path a provider is told of it.",
            scenario => Span(scenario.Host.PathUpdate)),
    ];

    private static string Span(TimeSpan span) => DurationText.Format(span);

    private static string YesOrNo(bool value) => value ? "true" : "false";

    private static string DnsServerMatches(VpnProfile vpn)
    {
        DnsServerMatch[] asked =
            [.. vpn.Rules.Where(rule => rule.DnsServers.Count > 0).Select(rule => rule.DnsServerMatch).Distinct()];
        return asked switch
        {
            [] => "no rule looks at them",
            [DnsServerMatch.All] => "all",
            [DnsServerMatch.Any] => "any",
            _ => "all in one rule, any in another",
        };
    }
}
