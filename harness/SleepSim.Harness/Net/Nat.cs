using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Traces;

namespace SleepSim.Harness.Net;

/// <summary>The NAT in front of the machine: a public port for each private address and port, kept for as long as
/// something goes out (W1). A mapping that expired comes back with another port.</summary>
internal sealed class Nat(Scheduler scheduler, TraceStream trace, Duration keep)
{
    private const int FirstPort = 20_000;

    private const int Ports = 40_000;

    private readonly List<Mapping> _mappings = [];
    private int _issued;

    /// <summary>The public port for what goes out from a private address and port; refreshes the mapping.</summary>
    public int Outbound(int address, int port)
    {
        Expire();
        Mapping? mapping = _mappings.Find(m => m.Address == address && m.Port == port);
        if (mapping is null)
        {
            mapping = new Mapping(address, port, FirstPort + (_issued++ % Ports));
            _mappings.Add(mapping);
        }

        mapping.LastOutbound = scheduler.Now;
        return mapping.PublicPort;
    }

    /// <summary>The private address and port behind a public port; null when there is no mapping (any more).</summary>
    public (int Address, int Port)? Inbound(int publicPort)
    {
        Expire();
        Mapping? mapping = _mappings.Find(m => m.PublicPort == publicPort);
        return mapping is null ? null : (mapping.Address, mapping.Port);
    }

    public void ForgetAll()
    {
        Expire();
        trace.Emit(new NatMappingsLost(trace.Now, _mappings.Count));
        _mappings.Clear();
    }

    private void Expire() => _mappings.RemoveAll(m => scheduler.Now - m.LastOutbound >= keep);

    private sealed record Mapping(int Address, int Port, int PublicPort)
    {
        public SimTime LastOutbound { get; set; }
    }
}
