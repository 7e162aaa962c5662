namespace SleepSim.Live;

/// <summary>One machine of a lab: a network namespace with interfaces, routes, rules and name servers of its
/// own.</summary>
internal sealed class LabNamespace
{
    private readonly LabLife _lab;

    internal LabNamespace(LabLife lab, string name) => (_lab, Name) = (lab, name);

    /// <summary>As <c>ip netns</c> lists it.</summary>
    public string Name { get; }

    private string File => Path.Combine(LabFolders.Namespaces, Name);

    private string Settings => Path.Combine(LabFolders.Settings, Name);

    /// <summary>What programs in it find as /etc/resolv.conf; they may rewrite it.</summary>
    public string ResolvConf => Path.Combine(Settings, "resolv.conf");

    /// <summary>Runs lines of ip(8), up to the first that fails.</summary>
    /// <exception cref="LabException">One of them failed.</exception>
    public LabNamespace Ip(params IEnumerable<string> lines)
    {
        LabCommand.Run(string.Join('\n', lines) + "\n", "ip", "-n", Name, "-batch", "-");
        return this;
    }

    /// <summary>Runs a script of nft(8), all or nothing.</summary>
    /// <exception cref="LabException">The script is wrong.</exception>
    public LabNamespace Nft(string script)
    {
        LabCommand.Run(script, "ip", "netns", "exec", Name, "nft", "-f", "-");
        return this;
    }

    /// <summary>Sets keys of sysctl(8), written as paths: <c>net/ipv4/ip_forward</c>. A kernel without IPv6 has none of
    /// its keys, which are then left alone.</summary>
    public LabNamespace Set(params IEnumerable<(string Key, string Value)> settings) => Enter(() =>
    {
        foreach ((string key, string value) in settings)
        {
            string path = Path.Combine("/proc/sys", key);
            if (System.IO.File.Exists(path)) System.IO.File.WriteAllText(path, value);
        }

        return this;
    });

    /// <summary>Runs a program to its end and gives its output.</summary>
    /// <exception cref="LabException">It ended with an error, or not at all.</exception>
    public string Run(string program, params IEnumerable<string> arguments) =>
        LabCommand.Run(null, "ip", ["netns", "exec", Name, program, .. arguments]);

    /// <summary>Runs a program to its end, however it ends.</summary>
    /// <exception cref="LabException">It did not end in time.</exception>
    public CommandResult Try(TimeSpan patience, string program, params IEnumerable<string> arguments) =>
        LabCommand.Try(null, patience, "ip", ["netns", "exec", Name, program, .. arguments]);

    /// <summary>Starts a program that goes on; it ends with the lab at the latest.</summary>
    /// <exception cref="LabException">It cannot be started.</exception>
    public LabProcess Start(string program, params IEnumerable<string> arguments) =>
        _lab.Keep(LabProcess.Start(new LabProgram(program, [.. arguments]), Name));

    /// <summary>The same, with lines read and an environment.</summary>
    /// <exception cref="LabException">It cannot be started.</exception>
    public LabProcess Start(LabProgram program) => _lab.Keep(LabProcess.Start(program, Name));

    /// <summary>Runs code in it, on a thread of its own; the sockets it opens stay in this network.</summary>
    public T Enter<T>(Func<T> work) => NamespaceThread.Run(File, work);

    internal void Make()
    {
        Directory.CreateDirectory(Settings);
        System.IO.File.WriteAllText(ResolvConf, "");
        LabCommand.Run(null, "ip", "netns", "add", Name);
        Set(("net/ipv6/conf/all/accept_ra", "0"), ("net/ipv6/conf/default/accept_ra", "0"));
        Ip("link set lo up");
    }
}
