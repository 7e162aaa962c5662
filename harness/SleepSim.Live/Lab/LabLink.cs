using System.Net;
using SleepSim.LinuxHost;

namespace SleepSim.Live;

/// <summary>The client's interface, and what it has: link, address, default route, in both families. On a Mac they come
/// back one after the other (P19–P27); here each is given and taken by itself, at once.</summary>
internal sealed class LabLink(LabNamespace client, LabNamespace router) : IDisposable
{
    private static readonly IPAddress Router4 = IPAddress.Parse(LabPlan.Router4);
    private static readonly IPAddress Router6 = IPAddress.Parse(LabPlan.Router6);

    private (bool Link, bool Address, bool Route) _has;
    private ClientLinks? _kernel;
    private int _address;
    private int _index;

    /// <summary>The address it has or had last.</summary>
    public string Address4 => LabPlan.Client4(_address);

    /// <summary>The address it has or had last.</summary>
    public string Address6 => LabPlan.Client6(_address);

    private ClientLinks Kernel => _kernel ?? throw new LabException("The lab is not made, or gone.");

    /// <summary>Makes it so.</summary>
    /// <param name="link">It has a link; without one there is no route either.</param>
    /// <param name="address">It has an address; without one there is no route either.</param>
    /// <param name="route">It has the default routes.</param>
    /// <exception cref="LabException">The kernel refused.</exception>
    public void Become(bool link, bool address, bool route)
    {
        int index = LabPlan.Index(_index);
        route &= link && address;

        // A link that goes takes the routes along; an address that goes takes its own.
        if (_has.Route && !route && link && address) SetRoutes(index, there: false);
        if (_has.Link && !link) Kernel.SetLink(index, up: false);
        if (_has.Address && !address) SetAddresses(index, there: false);
        if (!_has.Link && link) Kernel.SetLink(index, up: true);

        // IPv6 addresses go with the link, whatever a Mac does; they are given anew with the routes.
        if (!_has.Address && address) Kernel.SetAddress(index, IPAddress.Parse(Address4), there: true);
        if (!_has.Route && route)
        {
            SetAddresses(index, there: true);
            SetRoutes(index, there: true);
        }

        _has = (link, address, route);
    }

    /// <summary>Takes the address, if it has one; the next it is given is another one.</summary>
    public void NextAddress()
    {
        if (_has.Address) Become(_has.Link, address: false, route: false);
        _address++;
    }

    /// <summary>Another address, while the link stays.</summary>
    public void Renumber()
    {
        (bool link, bool address, bool route) = _has;
        NextAddress();
        Become(link, address, route);
    }

    /// <summary>The interface vanishes, and all it had.</summary>
    public void Detach()
    {
        client.Ip($"link del {LabPlan.ClientInterface}");
        _has = default;
    }

    /// <summary>Another interface of that name is there, without a link (P24).</summary>
    public void Attach()
    {
        _index++;
        MakePair();
    }

    /// <inheritdoc/>
    public void Dispose() => _kernel?.Dispose();

    internal void Make()
    {
        _kernel = client.Enter(() => new ClientLinks());
        MakePair();
    }

    private void MakePair()
    {
        client.Ip(
            $"link add {LabPlan.ClientInterface} index {LabPlan.Index(_index)} "
            + $"type veth peer name {LabPlan.Lan} netns {router.Name}");
        router.Ip(
            $"addr add {LabPlan.Router4}/24 dev {LabPlan.Lan}",
            $"addr add {LabPlan.Router6}/64 dev {LabPlan.Lan} nodad",
            $"link set {LabPlan.Lan} up");
        AskNeighboursOften(client, LabPlan.ClientInterface);
        AskNeighboursOften(router, LabPlan.Lan);
    }

    // The first question for a neighbour is often lost when a link comes up, and the next one would come a second
    // later: a second that belongs to no tunnel. A namespace has no defaults for it, only its interfaces have.
    private static void AskNeighboursOften(LabNamespace home, string name) => home.Set(
        ($"net/ipv4/neigh/{name}/retrans_time_ms", "5"), ($"net/ipv4/neigh/{name}/mcast_solicit", "400"),
        ($"net/ipv6/neigh/{name}/retrans_time_ms", "5"), ($"net/ipv6/neigh/{name}/mcast_solicit", "400"));

    private void SetAddresses(int index, bool there)
    {
        Kernel.SetAddress(index, IPAddress.Parse(Address4), there);
        Kernel.SetAddress(index, IPAddress.Parse(Address6), there);
    }

    private void SetRoutes(int index, bool there)
    {
        Kernel.SetDefaultRoute(index, Router4, there);
        Kernel.SetDefaultRoute(index, Router6, there);
    }
}
