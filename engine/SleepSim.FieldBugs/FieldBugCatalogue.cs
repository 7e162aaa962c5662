namespace SleepSim.FieldBugs;

/// <summary>The known bugs there are wrappers for.</summary>
public static class FieldBugCatalogue
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<FieldBug> All { get; } =
    [
        new(
            "CLK-01",
            "Ages and timers are taken from a clock that stands still in sleep.",
            "cloudflare/boringtun, issue 316",
            ["S5", "L1", "S6"],
            engine => new KeepsSessionOnUptime(engine)),
        new(
            "CLK-04",
            "A periodic task makes up for each period it missed in sleep.",
            "NordSecurity/libtelio, commit 3acba027",
            ["S6", "S5", "L1"],
            engine => new CatchesUpTicks(engine)),
        new(
            "CLK-09",
            "When to try again is remembered as a time of day, and the clock is set back.",
            "zerotier/ZeroTierOne, issue 1278",
            ["L2", "S5", "S6", "L1"],
            engine => new WaitsByTheWallClock(engine)),
        new(
            "CLK-10",
            "Time passed is computed without a sign, and the clock is set back.",
            "OpenVPN/openvpn, commit f158c0e1; cloudflare/boringtun, commit 2a077cbc",
            ["S13", "S5", "S6", "L1"],
            engine => new SubtractsTimesUnsigned(engine)),
        new(
            "CMP-01",
            "The completion of sleep is never called, and the machine waits for the deadline.",
            "mullvad/mullvadvpn-app, commit 8f17aea194",
            ["L5"],
            engine => new SleepNeverCompleted(engine)),
        new(
            "CMP-04",
            "The start is completed twice: once too early, once when it is true.",
            "firezone/firezone, pull request 10606",
            ["L5"],
            engine => new StartCompletedEarly(engine)),
        new(
            "CMP-06",
            "The work before sleep takes longer than the system waits.",
            "netbirdio/netbird, pull request 6220",
            ["L5"],
            engine => new WorksTooLongAtSleep(engine)),
        new(
            "CRD-01",
            "What renews the credentials is suspended at sleep, and never resumed.",
            "ProtonVPN/ios-mac-app, commit c11bf5ff4",
            ["L1"],
            engine => new NeverRefreshesAfterSleep(engine)),
        new(
            "CTL-06",
            "Without a path it tries again and again, ten times a second.",
            "netbirdio/netbird, pull request 7144",
            ["S8", "L2", "L1", "L8"],
            engine => new HammersOffline(engine)),
        new(
            "DNS-02",
            "At wake the name servers are taken over before there are any.",
            "tailscale/tailscale, issue 12398",
            ["L7", "S2", "S9"],
            engine => new ReadsResolversTooEarly(engine)),
        new(
            "ERL-01",
            "For five seconds after a wake it tries to reconnect, and then never again.",
            "WireGuard/wireguard-apple, api-apple.go",
            ["L1", "L2", "L8"],
            engine => new BoundedTriesAtWake(engine)),
        new(
            "ERL-10",
            "The tunnel is taken down for the sleep, and nobody remembers that it was wanted.",
            "netbirdio/netbird, client/internal/sleep/handler",
            ["S14", "L8", "L2"],
            engine => new CancelsOnSleep(engine)),
        new(
            "LEK-02",
            "While it reconnects, the protection is off.",
            "AdguardTeam/AdGuardVPNForMac, issues 163 and 209",
            ["S1", "S2", "L8"],
            engine => new UnprotectedWhileReasserting(engine)),
        new(
            "LIF-02",
            "A stop is completed while the settings of the start are still on their way.",
            "Apple Developer Forums, thread 792231",
            ["S2", "S3", "S4", "L6", "L8"],
            engine => new StopsBeforeItsSettings(engine)),
        new(
            "LIF-03",
            "A stop is ignored, as if one were under way already.",
            "passepartoutvpn/tunnelkit, issue 272",
            ["L6", "S3", "S4", "L8"],
            engine => new IgnoresStop(engine)),
        new(
            "LIF-05",
            "Requests to reconnect are served after the stop.",
            "mullvad/mullvadvpn-app, commit b17e032c45",
            ["S4", "S3", "L6", "L8"],
            engine => new ReconnectsAfterUserStop(engine)),
        new(
            "LIF-08",
            "The old engine goes on working after its stop, beside the new one.",
            "tailscale/tailscale, commit 18a95394d",
            ["S3", "S4", "L6", "L8"],
            engine => new ActsAfterStop(engine)),
        new(
            "NAT-07",
            "A session is believed to be alive whatever happened to the network or the peer.",
            "zerotier/ZeroTierOne, issues 2309 and 1754",
            ["L2", "L1", "S3"],
            engine => new TrustsItsSession(engine)),
        new(
            "OND-07",
            "A start is failed after three seconds, and the rule starts the next one, in a loop.",
            "wgtunnel/wgtunnel, issue 1111",
            ["S4", "S7", "L8"],
            engine => new FailsStartsImpatiently(engine)),
        new(
            "PTH-03",
            "Off without a path, it is not turned on again by a path over the interface of before.",
            "firezone/firezone, pull request 9997",
            ["L2", "L7", "S10", "S13"],
            engine => new FiltersPathsByInterface(engine)),
        new(
            "PTH-04",
            "Each path update makes it apply its settings again.",
            "firezone/firezone, pull request 10075",
            ["S10", "L2", "L7", "S13"],
            engine => new ReappliesSettings(engine)),
        new(
            "PTH-08",
            "After a wake the event loop spins on an error that does not go away.",
            "netbirdio/netbird, issue 5424",
            ["S13", "L2", "L7", "S10"],
            engine => new SpinsAfterWake(engine)),
        new(
            "RAC-09",
            "Work is queued, and no deadline says so.",
            "firezone/firezone, pull requests 14275 and 14277",
            ["L8", "S3", "S13"],
            engine => new ForgetsDeadlines(engine)),
        new(
            "RES-01",
            "Each wake makes something new, and what was there before is never let go.",
            "firezone/firezone, pull requests 10855, 10603 and 10747",
            ["S11", "S10"],
            engine => new LeaksASocketAtWake(engine)),
        new(
            "RTE-03",
            "A stop leaves sockets and routes behind.",
            "openconnect/openconnect-gui, issue 237",
            ["S2", "L1", "S12"],
            engine => new LeavesThingsBehind(engine)),
        new(
            "RTE-05",
            "Of two updates for one change of the path the older one is applied last.",
            "netbirdio/netbird, pull request 6454",
            ["S12", "L1", "S2"],
            engine => new AppliesOutOfOrder(engine)),
        new(
            "SOK-01",
            "A socket that is broken after a sleep is taken for one that will heal.",
            "tailscale/tailscale, commit f4f57b815",
            ["L1", "L3", "S9"],
            engine => new KeepsItsSocket(engine)),
        new(
            "SOK-03",
            "Each error of a send opens another socket at once.",
            "tailscale/tailscale, issue 17282",
            ["S8", "L1", "L3", "S9"],
            engine => new RebindsOnEachError(engine)),
        new(
            "SOK-06",
            "After ten errors the receiving loop ends for good.",
            "WireGuard/wireguard-go, device/receive.go",
            ["L2", "L3", "L1", "S9"],
            engine => new StopsReading(engine)),
        new(
            "SOK-08",
            "Every socket is bound to the interface that was the primary one first.",
            "tailscale/tailscale, commit 79f3a5d75",
            ["S9", "L1", "L3"],
            engine => new BindsToOldInterface(engine)),
        new(
            "STS-01",
            "The status stays connected whatever is known about the peer.",
            "AdguardTeam/AdGuardVPNForMac, issue 194; amnezia-vpn/amnezia-client, issue 998",
            ["L3", "L4"],
            engine => new NeverReasserts(engine)),
        new(
            "STS-02",
            "Reasserting is never cleared.",
            "Psiphon-Inc/psiphon-ios-vpn, pull request 616",
            ["L4", "L3"],
            engine => new ReassertsForEver(engine)),
        new(
            "THR-01",
            "Each wake rebinds, again and again.",
            "tailscale/tailscale, issue 1554",
            ["S7", "S11", "S13", "L1"],
            engine => new RebindsAtEachWake(engine)),
        new(
            "THR-07",
            "A wake comes while the one before is being dealt with, and neither ends.",
            "coder/coder-desktop-macos, pull request 74",
            ["L4", "S7", "S11", "S13", "L1"],
            engine => new StuckBySecondWake(engine)),
        new(
            "THR-08",
            "The budget for recoveries is spent on dark wakes.",
            "amnezia-vpn/amnezia-client, issue 2176",
            ["L1", "S7", "S11", "S13"],
            engine => new SpendsItsWakes(engine)),
        new(
            "WMD-01",
            "A wake on the same network is not noticed.",
            "firezone/firezone, pull request 10059",
            ["L1"],
            engine => new IgnoresSameNetworkWake(engine)),
    ];
}
