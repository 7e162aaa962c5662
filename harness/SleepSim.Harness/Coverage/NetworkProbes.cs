using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>The probes of paths, sockets, datagrams, NAT and gateway.</summary>
internal sealed class NetworkProbes(CoverageBits reached, CoverageState state)
{
    // Nanoseconds.
    private const long AfterWake = 5_000_000_000;
    private const long GivenUpAfter = 90_000_000_000;

    public void Look(PathAnnounced path)
    {
        if (!path.Changed) Mark(ProbeId.PathWithoutChange);
        bool back = path.Status == "Satisfied" && !state.Satisfied && state.Living;
        if (back && path.At - state.UnsatisfiedSince > GivenUpAfter) Mark(ProbeId.PathBackAfterGivingUp);
    }

    public void Look(InterfaceChanged change)
    {
        if (!change.Link && state.Power == PowerState.Asleep) Mark(ProbeId.LostPathInSleep);
    }

    public void Look(NatMappingsLost lost)
    {
        if (lost.Count > 0) MarkNat();
    }

    public void Look(SocketErred erred)
    {
        if (state.AboutToSleep) Mark(ProbeId.SocketErrorBeforeSleep);
        if (erred.At - state.AwakeSince <= AfterWake) Mark(ProbeId.SocketErrorAfterWake);
        if (state.Satisfied) Mark(ProbeId.SocketErrorOnGoodPath);
        if (erred.Error is "EADDRNOTAVAIL" or "ENXIO" or "EBADF" or "EPIPE") Mark(ProbeId.SocketGone);
    }

    public void Look(GatewayChanged gateway)
    {
        if (!gateway.Up)
        {
            if (state.Handshaking(gateway.At)) Mark(ProbeId.GatewayDownWhileHandshaking);
        }
        else if (!gateway.KeptSessions)
        {
            if (state.Power == PowerState.Asleep) Mark(ProbeId.GatewayLostSessionsInSleep);
            if (state.Status == VpnStatus.Connected) Mark(ProbeId.GatewayLostSessionsWhileConnected);
        }
    }

    public void Look(DatagramReceived received)
    {
        if (state is { Untold: true, Power: not PowerState.Asleep }) Mark(ProbeId.DatagramBeforeWake);
        switch (received.Kind)
        {
            case WireKind.Response when state.Initiations > 1:
                Mark(ProbeId.SecondInitiation);
                break;
            case WireKind.Cookie:
                Mark(ProbeId.CookieReply);
                break;
            case WireKind.Initiation:
                Mark(state.Handshaking(received.At) ? ProbeId.CallsCross : ProbeId.CallOfThePeer);
                break;
            default:
                break;
        }
    }

    public void Look(DatagramLost lost)
    {
        switch (lost.Cause)
        {
            case LossCause.Asleep when !lost.FromEngine:
                Mark(lost.Kind == WireKind.Response ? ProbeId.AnswerAcrossSleep : ProbeId.DatagramAcrossSleep);
                break;
            case LossCause.NatExpired:
                MarkNat();
                break;
            case LossCause.SocketClosed:
                Mark(ProbeId.DatagramForClosedSocket);
                break;
            case LossCause.TooBig:
                Mark(ProbeId.DatagramTooBig);
                break;
            case LossCause.CaptivePortal when state.Status == VpnStatus.Connecting:
                Mark(ProbeId.PortalWhileStarting);
                break;
            case LossCause.CaptivePortal when state.StartComplete:
                Mark(ProbeId.PortalWhileConnected);
                break;
            case LossCause.Blackhole when lost.Kind is WireKind.Initiation or WireKind.Response:
                Mark(ProbeId.HandshakeIntoTheVoid);
                break;
            default:
                break;
        }
    }

    private void MarkNat()
    {
        if (state.Power == PowerState.Asleep) Mark(ProbeId.NatLostInSleep);
        if (state.Status == VpnStatus.Connected) Mark(ProbeId.NatLostWhileConnected);
    }

    private void Mark(ProbeId probe) => reached.Set((int)probe);
}
