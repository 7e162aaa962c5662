using SleepSim.Contract;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Messages of the containing app to a provider that runs (L42). One that comes before the start is complete
/// is delivered all the same (L20); while disconnecting the connection is lost, and so is the message.</summary>
internal sealed class AppMessages(VpnSession session)
{
    private int _sent;

    /// <summary>False when there is nobody to send it to.</summary>
    /// <param name="bytes">How long it is.</param>
    public bool Send(int bytes)
    {
        if (session.Status is not (VpnStatus.Connecting or VpnStatus.Connected or VpnStatus.Reasserting)) return false;
        if (session.Provider is not { } provider) return false;
        provider.Post(new TunnelEvent.AppMessage(new RequestId(++_sent), new byte[bytes]));
        return true;
    }
}
