using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>NEVPNStatus and its legal edges (T1, T2).</summary>
internal sealed class ConnectionStatus(TraceStream trace, SystemClocks clocks)
{
    public VpnStatus Now { get; private set; } = VpnStatus.Disconnected;

    /// <summary>connectedDate, on the wall clock: null until connected, and kept while reasserting (T5).</summary>
    public Duration? ConnectedDate { get; private set; }

    public event Action? Changed;

    /// <exception cref="InvalidOperationException">There is no such edge.</exception>
    public void Become(VpnStatus status, string why)
    {
        VpnStatus before = Now;
        if (status == before) return;
        if (!IsLegal(before, status))
            throw new InvalidOperationException($"A status never goes from {before} to {status} ({why}).");
        Now = status;
        if (status is not (VpnStatus.Connected or VpnStatus.Reasserting)) ConnectedDate = null;
        else ConnectedDate ??= clocks.Read().Wall;
        trace.Emit(new StatusChanged(trace.Now, before, status, why));
        Changed?.Invoke();
    }

    private static bool IsLegal(VpnStatus from, VpnStatus to) => to switch
    {
        VpnStatus.Invalid => from == VpnStatus.Disconnected,
        VpnStatus.Disconnected => from is VpnStatus.Disconnecting or VpnStatus.Invalid,
        VpnStatus.Connecting => from == VpnStatus.Disconnected,
        VpnStatus.Connected => from is VpnStatus.Connecting or VpnStatus.Reasserting,
        VpnStatus.Reasserting => from == VpnStatus.Connected,
        VpnStatus.Disconnecting => from is VpnStatus.Connecting or VpnStatus.Connected or VpnStatus.Reasserting,
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, "Unknown status."),
    };
}
