using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;

namespace SleepSim.Harness.Session;

/// <summary>The parts of the machine that VPN stands on.</summary>
internal sealed record VpnSurroundings(
    TraceStream Trace,
    Scheduler Scheduler,
    MachineTimers Timers,
    PowerManager Power,
    PathMonitor Paths,
    UdpStack Udp,
    Resolver Resolver);
