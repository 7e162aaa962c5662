using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 7: NAT, the far side, and WireGuard.</summary>
internal static class WireGuardFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "W1",
            "A NAT keeps a UDP mapping for at least two minutes by the book and for 30 s in the field; what goes out "
            + "renews it.",
            "Nat, NetworkProfile.NatMapping",
            "WireGuardFactsTests.AnswerLaterThanTheMapping_IsLost"),
        OutOfScope(
            "W2",
            "NATs keep mappings of TCP for hours and those of ICMP for a minute.",
            "the tunnel's transport is UDP, and its echoes travel inside it"),
        Modelled(
            "W3",
            "A persistent keepalive every 25 s holds most mappings; it is off unless configured.",
            "VpnProfile.Keepalive, PeerConfiguration.PersistentKeepalive",
            "WireGuardFactsTests.Keepalive_EveryTwentyFiveSecondsIfConfigured"),
        Modelled(
            "W4",
            "The protocol's constants: renew at 120 s, reject at 180, retry at 5, give up at 90, keepalive at 10.",
            "ProtocolConstants",
            "WireGuardFactsTests.Constants_AreTheWhitepapers"),
        Modelled(
            "W5",
            "Data that is not answered for 15 s makes a new handshake; a session of 180 s is of no use either way.",
            "ProtocolConstants.NoReplyTimeout, PeerTimers",
            "WireGuardFactsTests.DataUnansweredFor15s_BeginsAHandshake"),
        Modelled(
            "W6",
            "After a wake with a gateway that forgot: a young session costs 15 s, an older one a packet, a dead one "
            + "nothing.",
            "WireGuardDevice, Gateway",
            "WireGuardFactsTests.GatewayForgotInSleep_RecoveryDependsOnTheSessionsAge"),
        Modelled(
            "W7",
            "An engine on uptime sends into a session that the gateway dropped long ago, until 15 s of silence.",
            "RecoveryPolicy.Clock, PeerTimers",
            "WireGuardFactsTests.UptimeSession_IsDeadFor15sAfterALongSleep"),
        OutOfScope(
            "W8",
            "Linux forgets its sessions when it suspends.",
            "the kernel's WireGuard is not the engine that is tested here"),
        Modelled(
            "W9",
            "A gateway follows its peer to a new address upon an authentic packet only.",
            "WireGuardDevice.Receive, PeerStatus.Endpoint",
            "WireGuardFactsTests.PeerMoves_OnlyAnAuthenticPacketTellsWhere"),
        Modelled(
            "W10",
            "A handshake that nobody answers is given up after 90 s by the book, and later in practice; then nothing "
            + "comes until there is something to send.",
            "ProtocolConstants.RekeyAttemptTime, IDeviceOutput.HandshakeGaveUp",
            "WireGuardFactsTests.NobodyAnswers_GivesUpAfter90sAndIsSilent"),
    ];
}
