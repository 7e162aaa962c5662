using System.Diagnostics;

namespace SleepSim.LinuxHost.Tests;

internal sealed class LeftoversTests
{
    private static readonly RoutingRule Rule =
        new(Rtnetlink.AF_INET, 32765, 51820, NotMark: 51820, SuppressPrefixLength: null);

    private readonly List<string> _said = [];
    private string _folder = "";

    private string NameServers => Path.Combine(_folder, "resolv.conf");

    private StateFolder Folder => new(Path.Combine(_folder, "state"), "1");

    [SetUp]
    public void Begin()
    {
        _said.Clear();
        _folder = Directory.CreateTempSubdirectory("sst-").FullName;
    }

    [TearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void WhatAKilledTunnelChanged_IsTakenBack() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        TunnelState state = LeaveBehind(tables, Killed());

        LinuxHost.Leftovers.Clean(Folder, tables, _said.Add);

        Assert.That(tables.Rules(Rtnetlink.AF_INET), Does.Not.Contain(Rule));
        Assert.That(KernelSwitch.Read("ipv4/conf/all/src_valid_mark"), Is.EqualTo("0"));
        Assert.That(File.ReadAllText(NameServers), Is.EqualTo("nameserver 192.0.2.53\n"));
        Assert.That(File.Exists(state.Sockets[0]), Is.False);
        Assert.That(Folder.ReadAll((_, _) => { }), Is.Empty);
        Assert.That(_said.Single(), Does.Contain("tunnel sst0").And.Contain("done now"));
    });

    [Test]
    public void KilledWhileItWroteItsState_TheDraftGoes() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        Folder.Write(new TunnelState("sst0", ProcessIdentity.Own, [], [], null, []));
        string state = Directory.GetFiles(Folder.Path).Single();
        string draft = $"{state}.{Killed().Number}";
        File.WriteAllText(draft, "{");

        LinuxHost.Leftovers.Clean(Folder, tables, _said.Add);

        Assert.That(Directory.GetFiles(Folder.Path), Is.EqualTo(new[] { state }));
    });

    [Test]
    public void WhatALivingTunnelChanged_Stays() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        LeaveBehind(tables, ProcessIdentity.Own);

        LinuxHost.Leftovers.Clean(Folder, tables, _said.Add);

        Assert.That(tables.Rules(Rtnetlink.AF_INET), Does.Contain(Rule));
        Assert.That(LinuxHost.Leftovers.OwnerOf("sst0", Folder), Is.EqualTo(ProcessIdentity.Own));
        Assert.That(_said, Is.Empty);
    });

    [Test]
    public void NumberOfAKilledProcessThatCameAgain_DoesNotSaveItsLeftovers() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        LeaveBehind(tables, ProcessIdentity.Own with { Began = ProcessIdentity.Own.Began - 1 });

        LinuxHost.Leftovers.Clean(Folder, tables, _said.Add);

        Assert.That(tables.Rules(Rtnetlink.AF_INET), Does.Not.Contain(Rule));
    });

    [Test]
    public void StateOfAnotherNamespace_Stays() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        LeaveBehind(tables, Killed());
        StateFolder other = new(Path.Combine(_folder, "state"), "2");

        LinuxHost.Leftovers.Clean(other, tables, _said.Add);

        Assert.That(tables.Rules(Rtnetlink.AF_INET), Does.Contain(Rule));
        Assert.That(Folder.ReadAll((_, _) => { }), Has.Count.EqualTo(1));
    });

    [Test]
    public void SwitchThatALivingTunnelNeeds_StaysUntilThatGoesDown() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        LeaveBehind(tables, Killed());
        TunnelJournal living = new(Folder, "sst9");
        new DefaultRouting(tables, living, mark: 7).Set([Rtnetlink.AF_INET]);

        LinuxHost.Leftovers.Clean(Folder, tables, _said.Add);
        Assert.That(KernelSwitch.Read("ipv4/conf/all/src_valid_mark"), Is.EqualTo("1"));

        Assert.That(living.TakeBack(tables), Is.Empty);
        Assert.That(KernelSwitch.Read("ipv4/conf/all/src_valid_mark"), Is.EqualTo("0"));
        Assert.That(tables.Rules(Rtnetlink.AF_INET), Has.Count.EqualTo(3));
    });

    [Test]
    public void FileThatIsNoState_IsNamedAndStays() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        Directory.CreateDirectory(Folder.Path);
        string file = Path.Combine(Folder.Path, "odd.json");
        File.WriteAllText(file, """{"Interface":"odd"}""");

        LinuxHost.Leftovers.Clean(Folder, tables, _said.Add);

        Assert.That(_said.Single(), Does.StartWith(file));
        Assert.That(File.Exists(file), Is.True);
    });

    [Test]
    public void State_IsForItsOwnerAlone()
    {
        Folder.Write(TunnelState.Fresh("sst0", ProcessIdentity.Own));

        Assert.That(
            File.GetUnixFileMode(Path.Combine(Folder.Path, "sst0.json")),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private TunnelState LeaveBehind(RoutingTables tables, ProcessIdentity process)
    {
        File.WriteAllText(NameServers, "nameserver 192.0.2.53\n");
        string socket = Path.Combine(_folder, "sst0.sock");
        File.WriteAllText(socket, "");
        TunnelState state = TunnelState.Fresh("sst0", process) with
        {
            Rules = [Rule],
            Switches = [new KernelSwitch("ipv4/conf/all/src_valid_mark", "0", "1")],
            NameServers = NameServerFile.Read(NameServers),
            Sockets = [socket],
        };
        Folder.Write(state);
        Assert.That(tables.Add(Rule), Is.Null);
        state.Switches[0].Make();
        NameServerFile.Write(state.NameServers, "sst0", [System.Net.IPAddress.Parse("10.9.0.1")], []);
        return state;
    }

    /// <summary>A process that was, and was killed.</summary>
    private static ProcessIdentity Killed()
    {
        using Process process = Process.Start("sleep", "60");
        ProcessIdentity identity = ProcessIdentity.Of(process.Id)!;
        process.Kill();
        process.WaitForExit();
        return identity;
    }
}
