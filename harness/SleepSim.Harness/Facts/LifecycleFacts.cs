using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 1, first half: start, stop, cancel, and the reasons and errors that go with them.</summary>
internal static class LifecycleFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "L1",
            "A start is over when the provider completes it: without an error the tunnel is up, with one it is not. "
            + "A start by a rule brings no options.",
            "ITunnelHost.CompleteStart, TunnelEvent.StartTunnel, VpnSession",
            "LifecycleFactsTests.StartCompleted_OnlyThenIsItConnected"),
        Modelled(
            "L2",
            "Asking for a start answers at once, and only a disabled or invalid configuration is refused there; what "
            + "fails later shows in the status.",
            "VpnSession.RequestStart, StartAnswer.ConfigurationDisabled",
            "ConfigurationFactsTests.ConfigurationDisabled_StartIsRefusedAtOnce"),
        Modelled(
            "L3",
            "A start that is not completed within 60 s is ended by the session, which then gives the stop 20 s.",
            "HostProfile.StartDeadline, VpnSession",
            "LifecycleFactsTests.StartNeverCompleted_IsStoppedAfter60sAndEndedAfter20More"),
        Parameter(
            "L4",
            "Built-in IKEv2 was given 120 s to start, so the deadline belongs to a kind of tunnel and a version.",
            "host.start-deadline",
            "60 s for packet tunnels, 120 s for IKEv2, a day for systems that set none"),
        Modelled(
            "L5",
            "The session manager has states of its own beside the status, one after the other: idle, preparing, "
            + "starting, running, stopping, disposing.",
            "SessionState, VpnSession.State",
            "LifecycleFactsTests.WholeLife_SessionGoesThroughItsStatesInOrder"),
        Modelled(
            "L6",
            "Between an accepted start and the provider hearing of it its process is launched, in some 17 ms.",
            "HostProfile.ProviderLaunch, VpnSession",
            "LifecycleFactsTests.AcceptedStart_ReachesTheProviderAfterItsLaunch"),
        Modelled(
            "L7",
            "While a start is under way, more starts are dropped, dozens in a moment if need be.",
            "StartAnswer.AlreadyUp, VpnSession.RequestStart",
            "LifecycleFactsTests.StartsWhileConnecting_AreDropped"),
        Modelled(
            "L8",
            "stopTunnel comes when the tunnel is taken down, and its completion says that nothing is left of it.",
            "TunnelEvent.StopTunnel, ITunnelHost.CompleteStop",
            "LifecycleFactsTests.Stopped_TunnelIsDownOnceTheProviderHasCompleted"),
        Modelled(
            "L9",
            "A stop that is not completed within 20 s is ended over the provider's head.",
            "HostProfile.StopDeadline, VpnSession",
            "LifecycleFactsTests.StopNeverCompleted_IsEndedAfter20s"),
        Modelled(
            "L10",
            "From above the system stops the provider, from below the provider cancels: never both.",
            "ITunnelHost.CancelTunnel, ProviderHost",
            "LifecycleFactsTests.Cancelled_NoStopIsTold_AndInsideAStopACancelDoesNothing"),
        Modelled(
            "L11",
            "Cancelling takes the tunnel down, and its error is what the app can ask for afterwards.",
            "ITunnelHost.CancelTunnel, SessionErred",
            "CrashFactsTests.Cancelled_TheErrorCanBeAskedFor"),
        Parameter(
            "L12",
            "After a cancel one Mac took over ten seconds to let the provider go, and once more than a minute.",
            "host.disposing",
            "0.2 s, at most 5 s by the system's own timer, 11 s and more as seen"),
        Modelled(
            "L13",
            "Stops by the app were measured to take 2.5 to 12 s, mostly 7.5 s; a tunnel stopped before its provider "
            + "ran tells that provider nothing.",
            "HostProfile.Disposing, VpnSession.RequestStop",
            "LifecycleFactsTests.LettingGoTakesLong_TheStopTakesAsLong"),
        Modelled(
            "L14",
            "A stop can come while a start is still under way; the provider has to end both.",
            "ProviderProcess.Post, TunnelEvent.StopTunnel",
            "LifecycleFactsTests.StopDuringAStart_IsToldAtOnceAndEndsBoth"),
        Modelled(
            "L15",
            "A start needs a stopped tunnel and somebody who wants it: user, app or rule. A change of interface alone "
            + "starts nothing.",
            "VpnSession.RequestStart, StartCause",
            "LifecycleFactsTests.InterfaceComesBack_NothingIsStartedByThatAlone"),
        Modelled(
            "L16",
            "The provider's process ends shortly after its stop; the next start has another one.",
            "ProviderProcess.Discard, EngineDiscarded",
            "LifecycleFactsTests.AfterAStop_TheNextStartHasANewEngine"),
        Modelled(
            "L17",
            "On macOS a provider's process may live on and serve the next start, with what it left open.",
            "HostProfile.ReusesProcess",
            "CrashFactsTests.ProcessIsReused_WhatItLeftOpenStaysOpen"),
        Modelled(
            "L18",
            "A start completed with an error goes straight from connecting to down, within a second.",
            "ITunnelHost.CompleteStart, VpnSession",
            "LifecycleFactsTests.StartFails_IsDownWithinASecondWithoutAStop"),
        OutOfScope(
            "L19",
            "Before the first unlock after a boot, a provider started by a rule cannot read protected files.",
            "no boot and no files here: an engine is handed its configuration"),
        Modelled(
            "L20",
            "A message of the app can reach a provider whose start is not complete; one iOS version made them crash.",
            "AppMessage, TunnelEvent.AppMessage, WireGuardTunnelEngine.Handle",
            "MessageFactsTests.MessageDuringAStart_IsAnsweredAndTheStartGoesOn"),
        Modelled(
            "L21",
            "Now and then the system delivers one start twice to one process.",
            "CallbackFault, Callback.Start, CallbackFaultKind.Doubled",
            "CallbackFactsTests.StartDoubled_EngineIsToldTwiceAndComesUp"),
        Modelled(
            "L22",
            "Every stop has one of eighteen reasons, numbered from 0 to 17.",
            "StopReason, SystemStopReason",
            "LifecycleFactsTests.StopReasons_HaveApplesNumbers"),
        Modelled(
            "L23",
            "How a session ended can be asked for: slept too long, plug-in died, no network and sixteen more.",
            "SessionErred",
            "CrashFactsTests.HowASessionEnded_IsNamedAsTheSystemNamesIt"),
        Modelled(
            "L24",
            "Tunnel settings can be refused, and a configuration can be disabled, each with its own error.",
            "TunnelEvent.SettingsApplied, WireGuardTunnelEngine.Handle",
            "LifecycleFactsTests.SettingsRefused_TheStartFailsWithTheirError"),
    ];
}
