using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Tells the engine when the way out of the machine changes. What the kernel says only means that something
/// changed: all is read anew each time, so nothing is lost when the kernel cannot keep up (ENOBUFS).</summary>
internal sealed class PathMonitor : IEventSource, IDisposable
{
    private const uint Groups = Rtnetlink.RTMGRP_LINK
        | Rtnetlink.RTMGRP_IPV4_IFADDR | Rtnetlink.RTMGRP_IPV4_ROUTE
        | Rtnetlink.RTMGRP_IPV6_IFADDR | Rtnetlink.RTMGRP_IPV6_ROUTE;

    private readonly NetlinkSocket _word = new(Groups);
    private readonly RoutingTables _tables = new();
    private readonly PathReader _reader;
    private readonly string _nameServers;
    private PathView _view;

    /// <param name="tunnel">The tunnel's own interface.</param>
    /// <param name="endpoints">Where the peers are, as far as it is known.</param>
    /// <param name="nameServers">The file of name servers.</param>
    public PathMonitor(
        string tunnel, IReadOnlyList<IPAddress> endpoints, string nameServers = NameServerFile.Usual)
    {
        _reader = new PathReader(tunnel, endpoints);
        _nameServers = nameServers;
        _view = Look();
    }

    /// <inheritdoc/>
    public int Descriptor => _word.Descriptor;

    /// <summary>The path as last read.</summary>
    public NetworkPath Path => _view.Path;

    /// <inheritdoc/>
    public void Read(ITunnelInbox inbox)
    {
        if (!_word.Drain()) return;
        PathView now = Look();
        if (now == _view) return;
        _view = now;
        inbox.Tell(new TunnelEvent.PathChanged(now.Path));
    }

    public void Dispose()
    {
        _word.Dispose();
        _tables.Dispose();
    }

    private PathView Look() => _reader.Read(_tables.Links(), _tables.Addresses(), _tables.Routes(), NameServers());

    private string NameServers()
    {
        try
        {
            return NameServerFile.Read(_nameServers).Text ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
