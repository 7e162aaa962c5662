using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 6, part a: sockets and their errors.</summary>
internal static class SocketFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "N1",
            "A socket connected while it had an address fails with EADDRNOTAVAIL once that is gone, and works again "
            + "when it returns; one that was never connected heals by itself.",
            "SocketTable, SocketErrno.EADDRNOTAVAIL, SocketOptions.ConnectTo",
            "SocketFactsTests.AddressGone_ConnectedSocketFailsAndTheFreeOneHeals"),
        Modelled(
            "N2",
            "Without a route sending fails with EHOSTUNREACH, without an address with ENETUNREACH.",
            "SocketTable, HostProfile.NoRouteError",
            "SocketFactsTests.NoRouteOrNoAddress_HaveErrorsOfTheirOwn"),
        Modelled(
            "N3",
            "While the interface is down sending fails with ENETDOWN.",
            "SocketTable, SocketErrno.ENETDOWN",
            "SocketFactsTests.LinkDown_ENETDOWN"),
        Modelled(
            "N4",
            "A socket bound to an interface stays with it: when that vanishes it is dead, and it moves to no other.",
            "SocketOptions.BindTo, SocketErrno.ENXIO",
            "InterfaceFactsTests.BoundToAVanishedInterface_ENXIO"),
        Modelled(
            "N5",
            "A full queue says ENOBUFS, a full tunnel interface ENOSPC, a stopped one ENXIO.",
            "SocketErrno, SocketTable.Open",
            "SocketFactsTests.Errors_HaveDarwinsNumbers"),
        OutOfScope(
            "N6",
            "TCP keeps its data while its address is away, and goes on when that returns in time.",
            "the tunnel's own transport is UDP, and applications here send echoes"),
        Modelled(
            "N7",
            "iOS may take the sockets of a suspended process away; every use of them fails from then on.",
            "HostProfile.DefunctSocketsInSleep, SocketErrno.EBADF",
            "InterfaceFactsTests.SocketsDefunctAfterSleep_EBADF"),
        Modelled(
            "N8",
            "A tunnel that loses its link may lose its way out for good, until it is started anew.",
            "HostProfile.LosesDelegateInterface",
            "InterfaceFactsTests.WayOutLostForGood_UntilARestart"),
        Modelled(
            "N9",
            "A process may go on getting ENETDOWN though the network is there; a fresh socket or process helps.",
            "OuterSocket.Broken",
            "SocketFactsTests.SocketThatGoesOnFailing_IsGivenUp"),
        Modelled(
            "N10",
            "After a wake the status may say connected while nothing passes, until somebody starts it anew.",
            "SymptomNames.DeadAlthoughConnected, StatusTruth",
            "SocketFactsTests.NaiveAfterAWake_ConnectedAndDead"),
        Modelled(
            "N11",
            "A client that slept while offline stays unreachable afterwards, and still shows connected.",
            "RecoveryPolicy.Naive",
            "SocketFactsTests.SleptWhileOffline_NaiveStaysDead"),
        Modelled(
            "N12",
            "Clients that recover make a new socket upon errors about address, route or interface.",
            "WireGuardTunnelEngine, OuterSocket.Reopen",
            "SocketFactsTests.SocketErrors_ResilientOpensAnother"),
        Modelled(
            "N13",
            "Often there is no error at all: the socket works, and what it sends is lost.",
            "Internet, DatagramLost",
            "SocketFactsTests.GatewayForgotTheSession_NoErrorOnlySilence"),
    ];
}
