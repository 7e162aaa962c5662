using System.Text.Json;

namespace SleepSim.Cli.Tests.Tunnels;

/// <summary>The command as it is used: as root, on a kernel, in a room of its own.</summary>
public sealed class TunnelProcessTests
{
    private const string Settled = "SettingsApplied";
    private const int Kills = 20;

    private TunnelRoom _room = null!;
    private Desk _desk = null!;
    private string _file = "";

    [SetUp]
    public void Begin()
    {
        _desk = new Desk();
        _room = new TunnelRoom();
        _file = _desk.Write("sst0.conf", """
            [Interface]
            PrivateKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=
            Address = 10.9.0.2/24, fd09::2/64
            DNS = 10.9.0.1, corp.example
            SaveConfig = true
            [Peer]
            PublicKey = hXIWG9VRZ6AVhC50xrn3MVhrY5LbY+svKDsAU6QWRnE=
            AllowedIPs = 0.0.0.0/0, ::/0
            Endpoint = 192.0.2.1:51820
            """);
        if (OperatingSystem.IsLinux()) File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [TearDown]
    public void Clean()
    {
        _room?.Dispose();
        _desk.Dispose();
    }

    [Test]
    public void TunnelThatIsStopped_LeavesNothing()
    {
        string before = _room.Everything();
        using RunningTunnel tunnel = new(_room, _file);
        tunnel.Until(Settled);
        Assert.That(_room.Everything(), Is.Not.EqualTo(before));

        tunnel.Stop();

        Assert.That(tunnel.Code, Is.Zero);
        Assert.That(_room.Everything(), Is.EqualTo(before));
        Assert.That(tunnel.Error, Does.Contain("SaveConfig = true has no effect").And.Not.Contain("yAnz5TF"));
    }

    [Test]
    public void TunnelThatIsKilledAgainAndAgain_LeavesNothingAfterTheNextStart()
    {
        string before = _room.Everything();
        for (int i = 0; i < Kills; i++)
        {
            using RunningTunnel tunnel = new(_room, _file);
            tunnel.Until(Settled);
            tunnel.Kill();
        }

        // Another tunnel, which has neither routes nor name servers of its own.
        string other = _desk.Write("sst9.conf", """
            [Interface]
            PrivateKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=
            Address = 10.8.0.2/32
            Table = off
            [Peer]
            PublicKey = hXIWG9VRZ6AVhC50xrn3MVhrY5LbY+svKDsAU6QWRnE=
            """);
        using RunningTunnel last = new(_room, other);
        Assert.That(last.Until("ended without cleaning up"), Does.Contain("done now"));
        last.Until(Settled);
        last.Stop();

        Assert.That(_room.Everything(), Is.EqualTo(before));
    }

    [Test]
    public void EveryThread_MayChangeTheNetworkAndNothingElse()
    {
        using RunningTunnel tunnel = new(_room, _file);
        tunnel.Until(Settled);

        string[] tasks = Directory.GetDirectories($"/proc/{tunnel.Id}/task");

        Assert.That(tasks, Is.Not.Empty);
        foreach (string task in tasks)
        {
            string status = File.ReadAllText(Path.Combine(task, "status"));
            Assert.That(status, Does.Contain("CapEff:\t0000000000001000\n"));
            Assert.That(status, Does.Contain("CapPrm:\t0000000000001000\n"));
            Assert.That(status, Does.Contain("CapBnd:\t0000000000001000\n"));
            Assert.That(status, Does.Contain("CapInh:\t0000000000000000\n"));
            Assert.That(status, Does.Contain("NoNewPrivs:\t1\n"));
        }
    }

    [Test]
    public void Status_TellsOfTheTunnel_ForPeopleAndPrograms()
    {
        using RunningTunnel tunnel = new(_room, _file);
        tunnel.Until(Settled);

        Assert.That(Command("tunnel", "status"), Does.StartWith("tunnel: sst0\n  state: ")
            .And.Contain("way out: sst1 (ethernet, IPv4, DNS)").And.Contain("endpoint: 192.0.2.1:51820"));
        JsonElement read = JsonDocument.Parse(Command("tunnel", "status", "sst0", "--json")).RootElement;
        JsonElement peer = read.GetProperty("tunnels")[0].GetProperty("peers")[0];
        Assert.That($"{peer.GetProperty("allowed_ips")[1]}", Is.EqualTo("::/0"));
    }

    [Test]
    public void RealWg_ShowsTheTunnel()
    {
        if (!TunnelRoom.Has("wg")) Assert.Ignore("This test needs the program 'wg'.");
        using RunningTunnel tunnel = new(_room, _file);
        tunnel.Until(Settled);

        string shown = _room.Ask("wg", "show", "sst0");

        Assert.That(shown, Does.Contain("peer: hXIWG9VRZ6AVhC50xrn3MVhrY5LbY+svKDsAU6QWRnE=")
            .And.Contain("endpoint: 192.0.2.1:51820").And.Contain("allowed ips: 0.0.0.0/0, ::/0"));
        Assert.That(shown, Does.Not.Contain("private key"));
    }

    [Test]
    public void TunnelThatIsUpAlready_IsNotMadeTwice()
    {
        using RunningTunnel tunnel = new(_room, _file);
        tunnel.Until(Settled);

        Assert.That(
            Command("tunnel", "up", _file),
            Does.Contain($"The tunnel 'sst0' is up already, carried by process {tunnel.Id}."));
        Assert.That(Command("tunnel", "up", _file, "--interface", "sst1"), Does.Contain(
            "There is an interface 'sst1' already"));
        Assert.That(Command("tunnel", "status"), Does.StartWith("tunnel: sst0\n"));
    }

    [Test]
    public void ProcessThatWasStopped_IsWokenWhenItGoesOn()
    {
        using RunningTunnel tunnel = new(_room, _file);
        tunnel.Until(Settled);

        _room.Ask("kill", "-STOP", $"{tunnel.Id}");
        _room.Ask("kill", "-CONT", $"{tunnel.Id}");

        Assert.That(tunnel.Until("\"event\":\"Wake\""), Does.Contain("told"));
    }

    private string Command(params string[] arguments) =>
        _room.Ask("dotnet", [Path.Combine(TestContext.CurrentContext.TestDirectory, "sleepsim.dll"), .. arguments]);
}
