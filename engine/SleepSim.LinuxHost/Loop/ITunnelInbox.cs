using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Where the parts of the host leave what the engine is to be told. It is told in this order, each with the
/// clocks of the moment it is told.</summary>
internal interface ITunnelInbox
{
    /// <summary>To be called on the thread of the loop.</summary>
    void Tell(TunnelEvent happening);
}
