using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>The provider's process: keeps the contract's loop around one engine. Events wait in one serial queue (L14),
/// and in sleep nothing runs (C5, L28).</summary>
internal sealed class ProviderProcess
{
    /// <summary>Deadlines served at one instant before the engine counts as never idle.</summary>
    public const int MaxDeadlinesAtOnce = 1000;

    /// <summary>Events that may wait; only an engine that floods itself with requests comes near.</summary>
    private const int MaxWaiting = 10_000;

    private readonly TraceStream _trace;
    private readonly SystemClocks _clocks;
    private readonly Scheduler _scheduler;
    private readonly ITunnelEngine _engine;
    private readonly ProviderHost _host;
    private readonly MachineTimer _deadlineTimer;
    private readonly MachineTimer _pumpTimer;
    private readonly Queue<TunnelEvent> _waiting = new();
    private Deadline? _armed;
    private SimTime _servedAt;
    private int _servedThen;
    private bool _gone;

    public ProviderProcess(
        int generation, ITunnelEngine engine, ProviderHost host,
        TraceStream trace, Scheduler scheduler, MachineTimers timers)
    {
        Generation = generation;
        _engine = engine;
        _host = host;
        _trace = trace;
        _scheduler = scheduler;
        _clocks = timers.Clocks;
        _deadlineTimer = timers.Create(Source.ProviderTimer, ServeDeadline);
        _pumpTimer = timers.Create(Source.Provider, Pump);
    }

    public int Generation { get; }

    /// <summary>The engine broke the contract; the run cannot go on.</summary>
    public Action? Faulted { get; set; }

    /// <summary>Why the engine wants to be called next; null when it waits for events only.</summary>
    public string? PendingReason => _armed?.Reason;

    /// <summary>Puts an event into the provider's queue.</summary>
    public void Post(TunnelEvent happening)
    {
        if (_gone) return;
        if (_waiting.Count >= MaxWaiting)
        {
            Fault(FaultKind.Flooded, $"{MaxWaiting} events wait for the engine");
            return;
        }

        _waiting.Enqueue(happening);
        if (!_pumpTimer.Armed) _pumpTimer.ArmAfter(Duration.Zero);
    }

    public void ReceiveDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from)
    {
        if (_gone) return;
        ClockReading now = BeginCall();
        try
        {
            _engine.ReceiveDatagram(socket, datagram, from, now, _host);
            EndCall(now);
        }
        catch (Exception e)
        {
            Threw(e, "ReceiveDatagram");
        }
    }

    public void SendPacket(ReadOnlySpan<byte> packet)
    {
        if (_gone) return;
        ClockReading now = BeginCall();
        try
        {
            _engine.SendPacket(packet, now, _host);
            EndCall(now);
        }
        catch (Exception e)
        {
            Threw(e, "SendPacket");
        }
    }

    /// <summary>The process is gone; the engine is never called again.</summary>
    public void Discard()
    {
        if (_gone) return;
        _gone = true;
        _deadlineTimer.Remove();
        _pumpTimer.Remove();
        (_engine as IDisposable)?.Dispose();
        _trace.Emit(new EngineDiscarded(_trace.Now, Generation));
    }

    /// <summary>Ends the run because the engine broke the contract.</summary>
    public void Fault(FaultKind kind, string detail)
    {
        if (_gone) return;
        _trace.Emit(new EngineFaulted(_trace.Now, Generation, kind, detail));
        Discard();
        Faulted?.Invoke();
    }

    private void Pump()
    {
        if (!_waiting.TryDequeue(out TunnelEvent? happening)) return;
        if (_waiting.Count > 0) _pumpTimer.ArmAfter(Duration.Zero);
        Tell(happening);
    }

    private void ServeDeadline()
    {
        if (_armed is not { } deadline) return;
        _servedThen = _servedAt == _scheduler.Now ? _servedThen + 1 : 1;
        _servedAt = _scheduler.Now;
        if (_servedThen > MaxDeadlinesAtOnce)
        {
            Fault(FaultKind.NeverIdle, $"'{deadline.Reason}' was due {MaxDeadlinesAtOnce} times at one instant");
            return;
        }

        _armed = null;
        Tell(new TunnelEvent.DeadlineReached(deadline));
    }

    private void Tell(TunnelEvent happening)
    {
        (string name, string detail) = EventText.Of(happening);
        _trace.Emit(new EngineTold(_trace.Now, Generation, name, detail));
        ClockReading now = BeginCall();
        try
        {
            _engine.Handle(happening, now, _host);
            EndCall(now);
        }
        catch (Exception e)
        {
            Threw(e, name);
        }
    }

    private ClockReading BeginCall()
    {
        _host.BeginCall();
        return _clocks.Read();
    }

    private void EndCall(in ClockReading now)
    {
        if (_host.Misuse is { } misuse) Fault(misuse.Kind, misuse.Detail);
        if (_gone) return;
        Deadline? wanted = _engine.NextDeadline;
        if (wanted is { } deadline && deadline.At < now[deadline.Clock])
        {
            Fault(FaultKind.DeadlineInPast,
                $"'{deadline.Reason}' at {deadline.At} on the {deadline.Clock} clock, "
                + $"which shows {now[deadline.Clock]}");
            return;
        }

        Arm(wanted);
    }

    private void Arm(Deadline? wanted)
    {
        if (wanted == _armed && (wanted is null || _deadlineTimer.Armed)) return;
        if (wanted?.Reason != _armed?.Reason || wanted?.Clock != _armed?.Clock)
        {
            _trace.Emit(new DeadlineArmed(
                _trace.Now,
                Generation,
                wanted?.Clock.ToString() ?? "",
                wanted?.At.Nanoseconds ?? 0,
                wanted?.Reason ?? ""));
        }

        _armed = wanted;
        if (wanted is { } deadline) _deadlineTimer.ArmAt(deadline.Clock, deadline.At);
        else _deadlineTimer.Disarm();
    }

    private void Threw(Exception e, string call)
    {
        if (_host.Misuse is { } misuse) Fault(misuse.Kind, misuse.Detail);
        else Fault(FaultKind.Threw, $"{e.GetType().Name} in {call}, from {e.TargetSite?.Name}: {e.Message}");
    }
}
