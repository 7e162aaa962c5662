namespace SleepSim.Live;

/// <summary>Three machines and their network, made of namespaces, with no way out: the client, the router with its NAT,
/// the gateway. It goes with everything in it when it is disposed, and at the latest when the next lab is made after
/// its process died.</summary>
internal sealed class Lab : IDisposable
{
    private readonly LabLife _life;

    private Lab(LabLife life)
    {
        _life = life;
        Client = life.Namespace("client");
        Router = life.Namespace("router");
        Gateway = life.Namespace("gateway");
        Link = new LabLink(Client, Router);
        Way = new LabWay(Router);
    }

    /// <summary>Told apart from every other lab on this machine; letters and digits, short enough for names of
    /// interfaces.</summary>
    public string Id => _life.Id;

    /// <summary>The machine that sleeps.</summary>
    public LabNamespace Client { get; }

    /// <summary>What stands between: a NAT, and what goes wrong on the way.</summary>
    public LabNamespace Router { get; }

    /// <summary>The far end.</summary>
    public LabNamespace Gateway { get; }

    /// <summary>The client's interface: link, address, route.</summary>
    public LabLink Link { get; }

    /// <summary>The way between client and gateway: NAT, loss, blackholes.</summary>
    public LabWay Way { get; }

    /// <summary>A folder for files of this lab, for root alone; it goes with the lab.</summary>
    public string Folder => _life.Folder;

    /// <summary>Makes a lab; what dead processes left of theirs goes first.</summary>
    /// <exception cref="LabException">It cannot be made; nothing of it is left.</exception>
    public static Lab Create(LabOptions? options = null) => LabLife.Begin(life =>
    {
        Lab lab = new(life);
        lab.Make(options ?? new LabOptions());
        return lab;
    });

    /// <summary>A name for an interface that is told apart from those of every other lab.</summary>
    /// <param name="letters">Up to four.</param>
    public string InterfaceName(string letters) => _life.InterfaceName(letters);

    /// <inheritdoc/>
    public void Dispose()
    {
        _life.Dispose();
        Link.Dispose();
    }

    private void Make(LabOptions options)
    {
        _life.MakeNamespaces();
        Link.Make();
        Router.Ip(
            $"link add {LabPlan.Wan} type veth peer name {LabPlan.GatewayInterface} netns {Gateway.Name}",
            $"addr add 203.0.113.1/24 dev {LabPlan.Wan}",
            $"addr add 203.0.113.2/24 dev {LabPlan.Wan}",
            $"addr add 2001:db8:5e::1/64 dev {LabPlan.Wan} nodad",
            $"link set {LabPlan.Wan} up");
        Gateway.Ip(
            $"addr add {LabPlan.Gateway4}/24 dev {LabPlan.GatewayInterface}",
            $"addr add {LabPlan.Gateway6}/64 dev {LabPlan.GatewayInterface} nodad",
            $"link set {LabPlan.GatewayInterface} up");
        Way.Make(options);
        Link.Become(link: true, address: true, route: true);
        File.WriteAllLines(Client.ResolvConf, options.NameServers.Select(server => "nameserver " + server));
    }
}
