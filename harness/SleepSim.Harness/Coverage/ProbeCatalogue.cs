using System.Text;

namespace SleepSim.Harness;

/// <summary>The situations that SleepSim wants to have been in, whatever the engine.</summary>
public static class ProbeCatalogue
{
    /// <summary>By number.</summary>
    public static IReadOnlyList<Probe> All { get; } =
    [
        Of(ProbeId.WakeBeforePath, "The engine is told of a wake while there is no path (Z2)."),
        Of(ProbeId.PathBeforeWake, "After a sleep the engine is told of a path before it is told of the wake."),
        Of(ProbeId.TimerBeforeWake, "After a sleep a deadline of the engine comes before it is told of the wake."),
        Of(ProbeId.PacketBeforeWake, "After a sleep an application sends before the engine is told of the wake."),
        Of(ProbeId.DatagramBeforeWake, "After a sleep a datagram arrives before the engine is told of the wake."),
        Of(ProbeId.WakeAndPathAtOnce, "Wake and path are told at the same instant."),
        Of(ProbeId.WakeCallbackLost, "The wake is never told."),
        Of(ProbeId.WakeCallbackLate, "The wake is told late."),
        Of(ProbeId.WakeToldTwice, "A wake is told, and no sleep since the wake told before (L30)."),
        Of(ProbeId.SleepCallbackLost, "The sleep is never told."),
        Of(ProbeId.SleepToldAfterWake, "A sleep is told only when the machine is awake again."),
        Of(ProbeId.SleepDuringStart, "The engine is told of sleep before its start is complete."),
        Of(ProbeId.AsleepDuringStart, "The machine falls asleep while the status says connecting (Z1)."),
        Of(ProbeId.AsleepBeforeSettings, "The machine falls asleep while settings are on their way."),
        Of(ProbeId.SleepWhileHandshaking, "The engine is told of sleep while it waits for the answer to a handshake."),
        Of(ProbeId.SleepWhileReasserting, "The engine is told of sleep while the status says reasserting."),
        Of(ProbeId.SleepRightAfterWake, "The engine is told of sleep within five seconds of a wake (Z4)."),
        Of(ProbeId.SleepBeforeReady, "The machine falls asleep before the engine says that it is ready (L26)."),
        Of(ProbeId.SleepCalledOff, "A sleep that the engine was told of does not come (P8)."),
        Of(ProbeId.SleepWhileStopping, "Sleep is announced while the tunnel is being stopped."),
        Of(ProbeId.DarkWakeWhileUp, "A dark wake finds the tunnel up (L28)."),
        Of(ProbeId.DarkWakePromoted, "A dark wake becomes a full wake within three seconds."),
        Of(ProbeId.DarkWakePromotedWhileHandshaking, "A dark wake becomes a full wake while the engine handshakes."),
        Of(ProbeId.DarkWakeTooShort, "A dark wake ends while the engine waits for the answer to a handshake."),
        Of(ProbeId.DarkWakeOffline, "A dark wake ends without the network having been usable."),
        Of(ProbeId.SessionSurvivedSleep, "A session is younger than 120 s after a sleep."),
        Of(ProbeId.RekeyDueInSleep, "A session becomes 120 s old in a sleep (W6)."),
        Of(ProbeId.SessionOutlivedBySleep, "A session becomes 180 s old in a sleep (W7)."),
        Of(
            ProbeId.KeysOutlivedBySleep,
            "A session becomes 540 s old in a sleep, when its keys are to be forgotten (W4)."),
        Of(ProbeId.ClockBackWhileConnected, "The wall clock is set back while the status says connected."),
        Of(ProbeId.ClockForwardWhileConnected, "The wall clock is set forward while the status says connected."),
        Of(
            ProbeId.ClockSetWhileHandshaking,
            "The wall clock is set while the engine waits for the answer to a handshake."),
        Of(ProbeId.StopWhileStarting, "The engine is told to stop before its start is complete (L14)."),
        Of(ProbeId.StopWhileReasserting, "A tunnel is stopped while the status says reasserting."),
        Of(ProbeId.StopWhileHandshaking, "The engine is told to stop while it waits for the answer to a handshake."),
        Of(ProbeId.StopAfterSleepTold, "The engine is told to stop after it was told of sleep."),
        Of(ProbeId.StopForSleep, "The tunnel is stopped because the machine will sleep (K2)."),
        Of(ProbeId.StopTimedOut, "A stop is ended by its deadline (L9)."),
        Of(ProbeId.StopBeforeLaunch, "A start is stopped before there is an engine."),
        Of(ProbeId.StartTimedOut, "A start is ended by its deadline (L3)."),
        Of(ProbeId.StartToldTwice, "The engine is told to start a second time (L21)."),
        Of(ProbeId.StartCallbackLost, "The start is never told."),
        Of(ProbeId.StartBeforeSleep, "A start is accepted after sleep was announced (Z1)."),
        Of(ProbeId.StartRefusedBeforeSleep, "A start is refused because the machine will sleep (K4)."),
        Of(ProbeId.StartWhileDisconnecting, "A start is dropped because the tunnel is disconnecting."),
        Of(ProbeId.OnDemandWhileDisposing, "A rule asks for a start while the last tunnel is being disposed of."),
        Of(ProbeId.StartTooSoon, "A start is dropped because the tunnel ended just now (D16)."),
        Of(
            ProbeId.StartWhilePaused,
            "A rule's start is dropped because the rules rest since a stop of the user (D13)."),
        Of(ProbeId.StartWithoutNetwork, "A rule's start is dropped because there is no interface (D22)."),
        Of(ProbeId.StartInDarkWake, "An engine is made in a dark wake."),
        Of(ProbeId.SettingsNeverCompleted, "The completion of tunnel settings never comes (L37)."),
        Of(ProbeId.SettingsAfterStop, "Tunnel settings come into force after the engine was told to stop (LIF-02)."),
        Of(ProbeId.ReassertingTooLong, "The system stops a tunnel that reasserts for too long (L33)."),
        Of(ProbeId.KilledWhileStarting, "The provider's process ends while the status says connecting."),
        Of(ProbeId.KilledWhileReasserting, "The provider's process ends while the status says reasserting."),
        Of(ProbeId.KilledBeforeSleep, "The provider's process ends between the announcement of sleep and the sleep."),
        Of(ProbeId.KilledForMemory, "The provider's process is ended for its memory (L43)."),
        Of(ProbeId.MessageWhileStarting, "The app speaks to an engine whose start is not complete (L20)."),
        Of(ProbeId.ForbiddenAfterWake, "Within ten seconds of a wake the rules turn to one that disconnects."),
        Of(ProbeId.BlockedWhileConnecting, "The kill switch stops a packet while the tunnel connects (X1)."),
        Of(ProbeId.OutsideWhileWished, "A packet goes out unprotected although the tunnel is wished for (X6)."),
        Of(ProbeId.PathDuringStart, "The engine is told of a path before its start is complete."),
        Of(ProbeId.PathDuringHandshake, "The engine is told of a path while it waits for the answer to a handshake."),
        Of(ProbeId.PathWhileQuiet, "The engine is told of a path between the word of sleep and the sleep."),
        Of(ProbeId.TwoPathsAtOnce, "The engine is told of two paths at the same instant."),
        Of(ProbeId.PathWithoutChange, "A path is announced that differs in nothing from the one before."),
        Of(ProbeId.OwnPathTold, "The engine is told of a path over a tunnel's interface (L39)."),
        Of(ProbeId.PathCallbackLost, "A path is never told."),
        Of(ProbeId.PathBackAfterGivingUp, "A path comes back after more than 90 s, when a handshake is given up."),
        Of(ProbeId.LostPathInSleep, "An interface loses its link while the machine sleeps."),
        Of(ProbeId.NatLostInSleep, "The NAT forgets the tunnel while the machine sleeps (N13)."),
        Of(ProbeId.NatLostWhileConnected, "The NAT forgets the tunnel while the status says connected."),
        Of(ProbeId.SocketErrorBeforeSleep, "A socket fails between the announcement of sleep and the sleep."),
        Of(ProbeId.SocketErrorAfterWake, "A socket fails within five seconds of a wake (N1)."),
        Of(ProbeId.SocketErrorOnGoodPath, "A socket fails while the path is satisfied."),
        Of(ProbeId.SocketGone, "A socket fails in a way that does not heal (N1, N9)."),
        Of(ProbeId.DatagramAcrossSleep, "A datagram for the engine arrives while the machine sleeps."),
        Of(ProbeId.AnswerAcrossSleep, "The answer to a handshake arrives while the machine sleeps."),
        Of(ProbeId.DatagramForClosedSocket, "A datagram arrives for a socket that is closed."),
        Of(ProbeId.DatagramTooBig, "A datagram is too big for the way."),
        Of(ProbeId.GatewayLostSessionsInSleep, "The gateway forgets its sessions while the machine sleeps."),
        Of(
            ProbeId.GatewayLostSessionsWhileConnected,
            "The gateway forgets its sessions while the status says connected."),
        Of(
            ProbeId.GatewayDownWhileHandshaking,
            "The gateway goes down while the engine waits for the answer to a handshake."),
        Of(ProbeId.CookieReply, "The gateway answers a handshake with a cookie (section 5.4.7)."),
        Of(ProbeId.CallOfThePeer, "The gateway begins a handshake."),
        Of(ProbeId.CallsCross, "The gateway begins a handshake while the engine waits for the answer to its own."),
        Of(ProbeId.SecondInitiation, "The answer to a handshake comes after a second initiation was sent."),
        Of(ProbeId.PortalWhileStarting, "A captive portal swallows a datagram while the status says connecting (D24)."),
        Of(ProbeId.PortalWhileConnected, "A captive portal swallows a datagram of a tunnel that is up."),
        Of(ProbeId.HandshakeIntoTheVoid, "A handshake vanishes in a blackhole."),
        Of(ProbeId.NameNotFound, "The address of the gateway is looked up in vain."),
    ];

    // WakeBeforePath becomes wake-before-path.
    private static Probe Of(ProbeId id, string sentence)
    {
        StringBuilder name = new();
        foreach (char letter in id.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0) name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return new Probe(name.ToString(), sentence);
    }
}
