using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>One engine in the provider's process: keeps the contract's loop around it. Events wait in one serial queue
/// (L14), and in sleep nothing runs (C5, L28). While the process is frozen everything waits, in order.</summary>
internal sealed class ProviderProcess
{
    private readonly TraceStream _trace;
    private readonly SystemClocks _clocks;
    private readonly ITunnelEngine _engine;
    private readonly ProviderHost _host;
    private readonly ProviderInbox _inbox;
    private readonly EngineDeadline _deadline;
    private readonly MachineTimer _pumpTimer;
    private bool _gone;

    public ProviderProcess(
        int generation,
        ITunnelEngine engine,
        ProviderHost host,
        SystemProcess process,
        TraceStream trace,
        Scheduler scheduler,
        MachineTimers timers)
    {
        Generation = generation;
        Process = process;
        _engine = engine;
        _host = host;
        _trace = trace;
        _clocks = timers.Clocks;
        _inbox = new ProviderInbox(process.Memory);
        _deadline = new EngineDeadline(generation, trace, scheduler, timers, DeadlineCame);
        _pumpTimer = timers.Create(Source.Provider, Pump);
        process.Thawed = PumpWhatWaits;
    }

    public int Generation { get; }

    /// <summary>The process it runs in.</summary>
    public SystemProcess Process { get; }

    /// <summary>The engine broke the contract; the run cannot go on.</summary>
    public Action? Faulted { get; set; }

    /// <summary>Why the engine wants to be called next; null when it waits for events only.</summary>
    public string? PendingReason => _deadline.Reason;

    // What came earlier goes first.
    private bool MustWait => Process.Frozen || _inbox.HoldsBuffers;

    /// <summary>Puts an event into the provider's queue.</summary>
    public void Post(TunnelEvent happening)
    {
        if (_gone) return;
        if (_inbox.AddEvent(happening)) PumpWhatWaits();
        else Fault(FaultKind.Flooded, $"{ProviderInbox.MaxEvents} events wait for the engine");
    }

    /// <param name="socket">As the system names it.</param>
    /// <param name="datagram">Its bytes.</param>
    /// <param name="from">Where it came from.</param>
    public void ReceiveDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from)
    {
        if (_gone || _host.NameOf(socket) is not { } name) return;
        if (!MustWait) Receive(name, datagram, from);
        else if (_inbox.AddDatagram(name, datagram, from)) PumpWhatWaits();
        else _trace.Emit(new DatagramLost(
            _trace.Now, FromEngine: false, _trace.LabelOf(datagram).Kind, LossCause.QueueFull));
    }

    /// <summary>A packet for which there is no room is dropped without a word.</summary>
    public void SendPacket(ReadOnlySpan<byte> packet)
    {
        if (_gone) return;
        if (!MustWait) Send(packet);
        else if (_inbox.AddPacket(packet)) PumpWhatWaits();
    }

    /// <summary>The engine is let go and never called again.</summary>
    public void Discard()
    {
        if (_gone) return;
        _gone = true;
        Process.Thawed = null;
        _inbox.Clear();
        _deadline.Remove();
        _pumpTimer.Remove();
        (_engine as IDisposable)?.Dispose();
        _trace.Emit(new EngineDiscarded(_trace.Now, Generation));
    }

    /// <summary>Ends the run because the engine broke the contract.</summary>
    public void Fault(FaultKind kind, string detail, Exception? exception = null)
    {
        if (_gone) return;
        IReadOnlyList<string> stack = exception is null ? [] : EngineStack.Of(exception);
        _trace.Emit(new EngineFaulted(_trace.Now, Generation, kind, detail) { Stack = stack });
        Discard();
        Faulted?.Invoke();
    }

    private void PumpWhatWaits()
    {
        if (!_inbox.IsEmpty && !Process.Frozen && !_pumpTimer.Armed) _pumpTimer.ArmAfter(Duration.Zero);
    }

    private void Pump()
    {
        if (_inbox.IsEmpty || Process.Frozen) return;
        ProviderInbox.Letter letter = _inbox.Take();
        PumpWhatWaits();
        if (letter.Event is { } happening) Tell(happening);
        else if (letter.Bytes is not { } bytes) ServeLateDeadline();
        else if (letter.From is { } from) Receive(letter.Socket, bytes, from);
        else Send(bytes);
    }

    private void DeadlineCame()
    {
        if (Process.Frozen) _inbox.AddDeadline();
        else ServeDeadline();
    }

    private void ServeLateDeadline()
    {
        if (_deadline.HasCome) ServeDeadline();
    }

    private void ServeDeadline()
    {
        if (_deadline.Take() is not { } deadline) return;
        if (_deadline.NeverIdle)
        {
            Fault(FaultKind.NeverIdle, $"'{deadline.Reason}' was due {EngineDeadline.MaxAtOnce} times at one instant");
            return;
        }

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

    private void Receive(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from)
    {
        ClockReading now = BeginCall();
        try
        {
            _engine.ReceiveDatagram(socket, datagram, from, now, _host);
            EndCall(now);
        }
        catch (Exception e)
        {
            Threw(e, nameof(ITunnelEngine.ReceiveDatagram));
        }
    }

    private void Send(ReadOnlySpan<byte> packet)
    {
        ClockReading now = BeginCall();
        try
        {
            _engine.SendPacket(packet, now, _host);
            EndCall(now);
        }
        catch (Exception e)
        {
            Threw(e, nameof(ITunnelEngine.SendPacket));
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

        _deadline.Arm(wanted);
    }

    private void Threw(Exception e, string call)
    {
        if (_host.Misuse is { } misuse) Fault(misuse.Kind, misuse.Detail);
        else Fault(FaultKind.Threw, $"{e.GetType().Name} in {call}: {e.Message}", e);
    }
}
