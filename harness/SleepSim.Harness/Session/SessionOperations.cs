using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Session;

/// <summary>Plays the operations that are about the VPN: what users and the system do to it, and what befalls its
/// provider. What is done to a sleeping machine happens when it wakes.</summary>
internal sealed class SessionOperations
{
    private readonly PowerManager _power;
    private readonly HostProfile _host;
    private readonly DelayedCalls _atWake;
    private readonly VpnService _vpn;
    private readonly List<(ProviderFreeze Freeze, SystemProcess Process)> _frozen = [];

    public SessionOperations(PowerManager power, MachineTimers timers, HostProfile host, VpnService vpn)
    {
        _power = power;
        _host = host;
        _atWake = new DelayedCalls(timers, Source.Session);
        _vpn = vpn;
    }

    /// <summary>Begins an operation; false when it is none of these.</summary>
    public bool Begin(Operation operation)
    {
        switch (operation)
        {
            case CallbackFault fault:
                _vpn.Callbacks.Arm(fault);
                return true;
            case ProviderFreeze freeze:
                Freeze(freeze);
                return true;
            default:
                return ActionOf(operation) is { } action && OnceAwake(action);
        }
    }

    /// <summary>Ends an operation; false when it is none of these.</summary>
    public bool End(Operation operation)
    {
        if (operation is ProviderFreeze freeze) Thaw(freeze);
        return operation is ProviderFreeze or CallbackFault || ActionOf(operation) is not null;
    }

    private Action? ActionOf(Operation operation) => operation switch
    {
        UserStart => _vpn.UserStarts,
        UserStop => _vpn.UserStops,
        SystemStop stop => () => _vpn.SystemStops(stop.Reason),
        ConfigurationChange change => () => _vpn.Save(change),
        OnDemandChange change => () => _vpn.OnDemand.Save(change),
        AppMessage message => () => _vpn.Messages.Send(message.Bytes),
        ProviderCrash => () => _vpn.Session.ProviderDied("crash"),
        ProviderJetsam => Jetsam,
        _ => null,
    };

    private bool OnceAwake(Action action)
    {
        if (_power.Awake) action();
        else _atWake.After(Duration.Zero, action);
        return true;
    }

    // Where there is no limit, nobody is killed for memory (L43).
    private void Jetsam()
    {
        if (_host.MemoryLimit is not null) _vpn.Session.ProviderDied("jetsam");
    }

    // The process of now; one that is launched meanwhile runs.
    private void Freeze(ProviderFreeze freeze)
    {
        if (_vpn.Session.Provider?.Process is not { } process) return;
        process.Freeze();
        _frozen.Add((freeze, process));
    }

    private void Thaw(ProviderFreeze freeze)
    {
        int index = _frozen.FindIndex(one => one.Freeze == freeze);
        if (index < 0) return;
        SystemProcess process = _frozen[index].Process;
        _frozen.RemoveAt(index);
        process.Thaw();
    }
}
