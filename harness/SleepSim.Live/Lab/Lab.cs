using System.Globalization;

namespace SleepSim.Live;

/// <summary>Three machines and their network, made of namespaces, with no way out: the client, the router with its NAT,
/// the gateway. It goes with everything in it when it is disposed, and at the latest when the next lab is made after
/// its process died.</summary>
internal sealed class Lab : IDisposable
{
    private static int s_count;

    private readonly List<LabProcess> _processes = [];
    private readonly LabState _state;
    private bool _gone;

    private Lab(string id)
    {
        Id = id;
        Client = new LabNamespace(this, $"sst-{id}-client");
        Router = new LabNamespace(this, $"sst-{id}-router");
        Gateway = new LabNamespace(this, $"sst-{id}-gateway");
        Link = new LabLink(Client, Router);
        Way = new LabWay(Router);
        _state = new LabState(id, ProcessIdentity.Own, [Client.Name, Router.Name, Gateway.Name]);
    }

    /// <summary>Told apart from every other lab on this machine; letters and digits, short enough for names of
    /// interfaces.</summary>
    public string Id { get; }

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
    public string Folder => LabState.FolderOf(Id);

    /// <summary>Makes a lab; what dead processes left of theirs goes first.</summary>
    /// <exception cref="LabException">It cannot be made; nothing of it is left.</exception>
    public static Lab Create(LabOptions? options = null)
    {
        if (LabRequirements.Missing() is { } missing) throw new LabException(missing);
        LabLeftovers.Remove();
        int count = Interlocked.Increment(ref s_count);
        Lab lab = new(Short(Environment.ProcessId) + Short(count));
        LivingLabs.Add(lab);
        try
        {
            lab.Make(options ?? new LabOptions());
            return lab;
        }
        catch
        {
            lab.Dispose();
            throw;
        }
    }

    /// <summary>A name for an interface that is told apart from those of every other lab.</summary>
    /// <param name="letters">Up to four.</param>
    public string InterfaceName(string letters) => letters + Id;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_processes)
        {
            if (_gone) return;
            _gone = true;
            foreach (LabProcess process in _processes) process.Dispose();
        }

        _state.Remove();
        LivingLabs.Remove(this);
    }

    internal LabProcess Keep(LabProcess process)
    {
        lock (_processes)
        {
            if (!_gone)
            {
                _processes.Add(process);
                return process;
            }
        }

        process.Dispose();
        throw new LabException($"Lab {Id} is being removed: nothing starts in it any more.");
    }

    private void Make(LabOptions options)
    {
        _state.Write();
        foreach (LabNamespace one in (LabNamespace[])[Client, Router, Gateway]) one.Make();
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
        Link.Raise();
        File.WriteAllLines(Client.ResolvConf, options.NameServers.Select(server => "nameserver " + server));
    }

    // A process has at most seven digits; names of interfaces have fifteen letters.
    private static string Short(int number)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        string text = "";
        for (int rest = number; rest > 0; rest /= Digits.Length) text = Digits[rest % Digits.Length] + text;
        return string.Create(CultureInfo.InvariantCulture, $"{text.Length}{text}");
    }
}
