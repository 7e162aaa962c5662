using System.Net;

namespace SleepSim.LinuxHost;

/// <summary>A route into the tunnel.</summary>
internal sealed record TunnelRoute(IPNetwork Destination, uint Table)
{
    /// <summary>As <c>ip route</c> would say it.</summary>
    public override string ToString() =>
        Table == Rtnetlink.RT_TABLE_MAIN ? $"route {Destination}" : $"route {Destination} in table {Table}";
}
