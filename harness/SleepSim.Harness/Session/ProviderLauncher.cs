using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Session;

/// <summary>Launches providers, in a process of their own or, where the host does so, in the one that is still there
/// (L16, L17), and kills the one that needs too much memory (L43).</summary>
internal sealed class ProviderLauncher
{
    private readonly TraceStream _trace;
    private readonly Scheduler _scheduler;
    private readonly MachineTimers _timers;
    private readonly HostProfile _host;
    private readonly TunnelInterface _tunnel;
    private readonly UdpStack _udp;
    private readonly Resolver _resolver;
    private readonly CallbackFaults _callbacks;
    private readonly MachineTimer _killTimer;
    private SystemProcess? _process;
    private VpnSession? _session;
    private bool _servesNoOther;
    private int _generations;

    public ProviderLauncher(
        TraceStream trace,
        Scheduler scheduler,
        MachineTimers timers,
        HostProfile host,
        TunnelInterface tunnel,
        UdpStack udp,
        Resolver resolver,
        CallbackFaults callbacks)
    {
        _trace = trace;
        _scheduler = scheduler;
        _timers = timers;
        _host = host;
        _tunnel = tunnel;
        _udp = udp;
        _resolver = resolver;
        _callbacks = callbacks;
        _killTimer = timers.Create(Source.Session, KillIfStillOver);
    }

    /// <summary>Creates the engine of one start.</summary>
    public required Func<ITunnelEngine> CreateEngine { get; init; }

    /// <summary>Takes a packet that an engine hands to the machine.</summary>
    public required PacketReceiver PacketDelivered { get; init; }

    /// <summary>An engine broke the contract.</summary>
    public required Action EngineFaulted { get; init; }

    /// <summary>A provider for the next generation.</summary>
    public ProviderProcess Launch(VpnSession session)
    {
        _session = session;
        _process ??= new SystemProcess(new ProviderMemory(_trace, _host.MemoryLimit) { PassedLimit = KillSoon });
        int generation = ++_generations;
        ProviderHost host = new(generation, _trace, session, _tunnel, _udp, _resolver, _callbacks, _process)
        {
            PacketDelivered = PacketDelivered,
        };
        return new ProviderProcess(generation, CreateEngine(), host, _process, _trace, _scheduler, _timers)
        {
            Faulted = EngineFaulted,
        };
    }

    /// <summary>The engine is gone; its process goes too, and its sockets with it, unless it serves the next start:
    /// then what it left open stays open (L17).</summary>
    public void LetGo()
    {
        if (!_host.ReusesProcess || _servesNoOther) EndProcess();
    }

    /// <summary>The process ends with its engine.</summary>
    public void ProcessServesNoOther() => _servesNoOther = _process is not null;

    /// <summary>The process is gone, whatever the host does otherwise.</summary>
    public void EndProcess()
    {
        _process = null;
        _servesNoOther = false;
        _udp.CloseAll();
    }

    // Memory grows in the middle of a call; the kill comes as an event of its own.
    private void KillSoon()
    {
        if (!_killTimer.Armed) _killTimer.ArmAfter(Duration.Zero);
    }

    private void KillIfStillOver()
    {
        if (_process is { Memory.OverLimit: true }) _session!.ProviderDied("memory limit");
    }
}
