namespace SleepSim.Live;

/// <summary>The client's interface, and what it has: link, address, default route. On a Mac they come back one after
/// the other (P19–P27); here each is given and taken by itself.</summary>
internal sealed class LabLink(LabNamespace client, LabNamespace router)
{
    private int _address;
    private int _index;
    private bool _hasAddress;

    /// <summary>The address it has or had last.</summary>
    public string Address4 => LabPlan.Client4(_address);

    /// <summary>The address it has or had last.</summary>
    public string Address6 => LabPlan.Client6(_address);

    /// <summary>Everything at once.</summary>
    public void Raise()
    {
        LinkUp();
        GiveAddress();
        GiveRoute();
    }

    /// <summary>The link comes back, and what came with it on Linux goes: a Mac has no route yet.</summary>
    public void LinkUp() => client.Ip($"link set {LabPlan.ClientInterface} up");

    /// <summary>The link goes, and with it the route; the kernel drops IPv6 addresses too, which come back with the
    /// route.</summary>
    public void LinkDown() => client.Ip($"link set {LabPlan.ClientInterface} down");

    /// <summary>The address it has or had last.</summary>
    public void GiveAddress()
    {
        if (_hasAddress) return;
        client.Ip($"addr add {Address4}/24 dev {LabPlan.ClientInterface}");
        _hasAddress = true;
    }

    /// <summary>Takes the address away, and the route with it.</summary>
    public void TakeAddress()
    {
        if (!_hasAddress) return;
        client.Ip($"addr flush dev {LabPlan.ClientInterface}");
        _hasAddress = false;
    }

    /// <summary>The default routes of both families.</summary>
    public void GiveRoute() => client.Ip(
        $"route replace default via {LabPlan.Router4} dev {LabPlan.ClientInterface}",
        $"addr replace {Address6}/64 dev {LabPlan.ClientInterface} nodad",
        $"route replace default via {LabPlan.Router6} dev {LabPlan.ClientInterface}");

    /// <summary>Link and address stay (D24). To be taken it must be there.</summary>
    public void TakeRoute() => client.Ip(
        $"route del default via {LabPlan.Router4} dev {LabPlan.ClientInterface}",
        $"route del default via {LabPlan.Router6} dev {LabPlan.ClientInterface}");

    /// <summary>The next address is another one.</summary>
    public void NextAddress() => _address++;

    /// <summary>Another address at once, while link and route stay.</summary>
    public void Renumber()
    {
        TakeAddress();
        NextAddress();
        GiveAddress();
        GiveRoute();
    }

    /// <summary>The interface vanishes.</summary>
    public void Detach()
    {
        client.Ip($"link del {LabPlan.ClientInterface}");
        _hasAddress = false;
    }

    /// <summary>Another interface of that name is there, without a link (P24).</summary>
    public void Attach()
    {
        _index++;
        Make();
    }

    internal void Make()
    {
        client.Ip(
            $"link add {LabPlan.ClientInterface} index {LabPlan.Index(_index)} "
            + $"type veth peer name {LabPlan.Lan} netns {router.Name}");
        router.Ip(
            $"addr add {LabPlan.Router4}/24 dev {LabPlan.Lan}",
            $"addr add {LabPlan.Router6}/64 dev {LabPlan.Lan} nodad",
            $"link set {LabPlan.Lan} up");
    }
}
