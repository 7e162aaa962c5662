using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>What goes wrong with callbacks to the provider: each armed fault strikes once, the next callback of its
/// kind (L21, L27, L30, L37).</summary>
internal sealed class CallbackFaults(TraceStream trace, MachineTimers timers)
{
    private readonly List<CallbackFault> _armed = [];
    private readonly DelayedCalls _delayed = new(timers, Source.Session);

    /// <summary>The next callback of its kind goes wrong; those armed before it go first.</summary>
    public void Arm(CallbackFault fault) => _armed.Add(fault);

    /// <summary>Delivers a callback, as wrongly as was armed.</summary>
    /// <param name="callback">Of what kind.</param>
    /// <param name="deliver">Delivers it, if whom it is for is still there; called never, once or twice.</param>
    /// <returns>False when it is lost.</returns>
    public bool Deliver(Callback callback, Action deliver)
    {
        int next = _armed.FindIndex(fault => fault.Callback == callback);
        if (next < 0)
        {
            deliver();
            return true;
        }

        CallbackFault fault = _armed[next];
        _armed.RemoveAt(next);
        trace.Emit(new CallbackFaulted(trace.Now, callback.ToString(), fault.Fault.ToString()));
        if (fault.Fault == CallbackFaultKind.Doubled) deliver();
        if (fault.Fault != CallbackFaultKind.Lost) _delayed.After(fault.By.ToDuration(), deliver);
        return fault.Fault != CallbackFaultKind.Lost;
    }
}
