using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;
using SleepSim.WireGuard.Tests.Protocol;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>An engine through any steps whatever, and a judge that looks at every call. Throws at the first
/// offence.</summary>
internal sealed class RandomLife : IDisposable
{
    // One packet held in sleep, one copy and one staged packet may each become due in one call; beside them a socket
    // is replaced, a few handshake messages are sent, and something is completed or said.
    private const int CallsMax = (2 * PacketHold.MaxPackets) + ProtocolConstants.StagedPacketsMax + 16;

    // Milliseconds that lie around what the engine waits for.
    private static readonly long[] Spans = [0, 1, 19, 25, 250, 999, 5000, 10_000, 16_000, 90_000, 180_000, 3_600_000];

    private static readonly NetworkPath[] Paths =
        [NetworkPath.Unsatisfied, Tunnel.WiFi, Tunnel.Cable, Tunnel.WiFi with { SupportsDns = false }];

    private readonly Tunnel _tunnel;
    private readonly RecoveryPolicy _policy;
    private Deadline? _lastDeadline;
    private bool _quiet;
    private Duration _sleptWhenQuiet;
    private Duration _quietSince;
    private bool _stopAsked;
    private int _startsComplete;
    private int _stopsComplete;

    public RandomLife(RecoveryPolicy policy, bool byName)
    {
        _policy = policy;
        _tunnel = new Tunnel(policy, byName);
        Tell(new TunnelEvent.StartTunnel(OnDemand: false, Tunnel.WiFi));
    }

    public void Take(Step step)
    {
        int amount = step.Amount;
        Duration span = Duration.FromMilliseconds(Spans[amount % Spans.Length]);
        switch (step.Kind)
        {
            case StepKind.TimePasses: Wait(span); break;
            case StepKind.TimePassesUnnoticed: _tunnel.Uptime += span; break;
            case StepKind.MachineSleeps: _tunnel.Slept += span; break;
            case StepKind.WallSteps: _tunnel.WallStep += amount % 2 == 0 ? span : Duration.Zero - span; break;
            case StepKind.SleepCalled: Tell(new TunnelEvent.Sleep()); break;
            case StepKind.WakeCalled: Tell(new TunnelEvent.Wake()); break;
            case StepKind.PathChanges: Tell(new TunnelEvent.PathChanged(Paths[amount % Paths.Length])); break;
            case StepKind.SettingsApplied: Tell(new TunnelEvent.SettingsApplied(new RequestId(1), null)); break;
            case StepKind.SocketFails: FailSocket(amount); break;
            case StepKind.NameResolved: Resolve(amount); break;
            case StepKind.AppAsks: Tell(new TunnelEvent.AppMessage(new RequestId(10_000 + amount), [1])); break;
            case StepKind.SpuriousDeadline: ReachDeadline(); break;
            case StepKind.ApplicationSends: Send(amount); break;
            case StepKind.GatewaySends: _tunnel.SendBack((byte)amount); break;
            case StepKind.GarbageArrives: ReceiveGarbage(amount); break;
            case StepKind.DatagramsCarried: Carry(); break;
            case StepKind.DatagramsLost: _tunnel.TakeUnderWay(); break;
            case StepKind.GatewayRestarts: _tunnel.Gateway.Device.ForgetSessions(); break;
            case StepKind.Stop: Stop(); break;
        }
    }

    public void Dispose() => _tunnel.Dispose();

    private bool Stopped => _stopsComplete > 0;

    private void Tell(TunnelEvent happening)
    {
        bool stopped = Stopped;
        if (happening is TunnelEvent.Wake) _quiet = false;
        Watch(happening.GetType().Name, () => _tunnel.Tell(happening));
        int sleeps = happening is TunnelEvent.Sleep && !stopped ? 1 : 0;
        Expect(Count("sleep complete") == sleeps, $"sleep completed {Count("sleep complete")} times");
        int stops = _stopAsked && !stopped ? 1 : 0;
        Expect(Count("stop complete") <= stops, $"stop completed {Count("stop complete")} times");
        if (happening is TunnelEvent.Sleep)
        {
            _quiet = true;
            _sleptWhenQuiet = _tunnel.Slept;
            _quietSince = _tunnel.Uptime;
        }
    }

    // Settings on their way are waited for, and not for ever.
    private void Stop()
    {
        _stopAsked = true;
        Tell(new TunnelEvent.StopTunnel(StopReason.UserInitiated));
        Wait(Duration.FromSeconds(15));
        Expect(Stopped, "the stop was not completed");
    }

    private void Wait(Duration span)
    {
        Duration end = _tunnel.Uptime + span;
        for (int calls = 0; calls < 50 && Due is { } due && due <= end; calls++)
        {
            _tunnel.Uptime = Duration.Max(due, _tunnel.Uptime);
            ReachDeadline();
        }

        _tunnel.Uptime = end;
    }

    private Duration? Due => _tunnel.Engine.NextDeadline is { } next
        ? _tunnel.Uptime + (next.At - _tunnel.Now[next.Clock])
        : null;

    private void ReachDeadline()
    {
        if (_lastDeadline is { } last) Tell(new TunnelEvent.DeadlineReached(last));
    }

    private void FailSocket(int amount)
    {
        var socket = new SocketId(Math.Max(0, _tunnel.Host.LastSocket - (amount % 3)));
        SocketErrno[] errors = Enum.GetValues<SocketErrno>();
        SocketOperation operation = amount % 2 == 0 ? SocketOperation.Open : SocketOperation.Send;
        Tell(new TunnelEvent.SocketFailed(socket, operation, errors[amount % errors.Length]));
    }

    private void Resolve(int amount)
    {
        var request = new RequestId(Math.Max(0, _tunnel.Host.LastRequest - (amount % 2)));
        IPAddress[] addresses = amount % 3 == 0 ? [] : [Tunnel.GatewayAt.Address, IPAddress.IPv6Loopback];
        Tell(new TunnelEvent.NameResolved(request, addresses));
    }

    private void Send(int amount)
    {
        byte[] packet = amount % 5 == 0
            ? new byte[amount]
            : TestPackets.Between("10.0.0.1", "10.0.0.2", (byte)amount);
        Watch("packet", () => _tunnel.SendPacket(packet));
    }

    private void ReceiveGarbage(int amount)
    {
        if (_tunnel.Host.OpenSockets.Count == 0) return;
        byte[] garbage = new byte[amount];
        new TestEntropy((ulong)amount).Fill(garbage);
        if (amount > 3) new byte[] { (byte)(1 + (amount % 4)), 0, 0, 0 }.CopyTo(garbage, 0);
        SocketId socket = _tunnel.Host.OpenSockets[^1];
        Watch("datagram", () => _tunnel.Receive(socket, garbage, Tunnel.GatewayAt));
    }

    private void Carry()
    {
        _tunnel.CarryOut();
        int most = CallsMax * Math.Max(1, _tunnel.Gateway.Outbox.Count);
        Watch("datagrams", _tunnel.CarryBack, most);
    }

    private void Watch(string call, Action act, int callsMax = CallsMax)
    {
        bool stopped = Stopped;
        _tunnel.Host.Journal.Clear();
        act();
        if (_policy.Recovers && _tunnel.Slept > _sleptWhenQuiet) _quiet = false;
        if (_policy.Recovers && _tunnel.Uptime - _quietSince >= Duration.FromSeconds(20)) _quiet = false;
        _startsComplete += _tunnel.Host.Journal.Count(line => line.StartsWith("start ", StringComparison.Ordinal));
        _stopsComplete += Count("stop complete");

        Expect(_tunnel.Host.Offences.Count == 0, string.Join("; ", _tunnel.Host.Offences));
        Expect(_tunnel.Host.OpenSockets.Count <= 1, "more than one socket is open");
        Expect(_tunnel.Host.Journal.Count <= callsMax, $"{call} came to {_tunnel.Host.Journal.Count} calls");
        Expect(!stopped || _tunnel.Host.Journal.Count == 0, $"after the stop, {call} asked for something");
        Expect(_startsComplete <= 1, "the start was completed twice");
        Expect(!_quiet || !_tunnel.Host.Journal.Exists(Sends), $"asleep, {call} sent something");
        _lastDeadline = _tunnel.Engine.NextDeadline ?? _lastDeadline;
        bool early = _tunnel.Engine.NextDeadline is { } next && next.At < _tunnel.LastGiven[next.Clock];
        Expect(!early, $"after {call} the deadline lies in the past");
    }

    private int Count(string line) => _tunnel.Host.Journal.Count(said => said == line);

    private static bool Sends(string line) => line.StartsWith("send ", StringComparison.Ordinal);

    private static void Expect(bool holds, string offence)
    {
        if (!holds) throw new InvalidOperationException(offence);
    }
}
