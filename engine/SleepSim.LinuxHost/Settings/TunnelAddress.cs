using System.Net;

namespace SleepSim.LinuxHost;

/// <summary>An address that the tunnel's interface is to have.</summary>
internal sealed record TunnelAddress(IPAddress Address, int PrefixLength)
{
    /// <summary>As <c>ip address</c> would say it.</summary>
    public override string ToString() => $"address {Address}/{PrefixLength}";
}
