using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SleepSim.Live.Tests;

/// <summary>A network made of namespaces, with a client, a router and a gateway.</summary>
[TestFixture]
internal sealed class LabTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [SetUp]
    public void NeedsAKernel() => NeedsLab.OrSkip("ping");

    [Test]
    public void NewLab_ClientReachesTheGatewayInBothFamilies()
    {
        using Lab lab = Lab.Create();
        Assert.Multiple(() =>
        {
            Assert.That(Pings(lab, LabPlan.Gateway4), Is.True);
            Assert.That(Pings(lab, LabPlan.Gateway6), Is.True);
        });
    }

    [Test]
    public void TwoLabs_DoNotKnowOfEachOther()
    {
        using Lab one = Lab.Create();
        using Lab other = Lab.Create();
        one.Link.Become(link: false, address: false, route: false);
        Assert.Multiple(() =>
        {
            Assert.That(Pings(one, LabPlan.Gateway4), Is.False);
            Assert.That(Pings(other, LabPlan.Gateway4), Is.True);
        });
    }

    [Test]
    public void DisposedLab_LeavesNothing()
    {
        Lab lab = Lab.Create();
        LabProcess process = lab.Client.Start("sleep", "1000");
        string folder = lab.Folder;
        lab.Dispose();
        Assert.Multiple(() =>
        {
            Assert.That(LabCommand.Run(null, "ip", "netns", "list"), Does.Not.Contain(lab.Client.Name));
            Assert.That(File.Exists(lab.Client.ResolvConf), Is.False);
            Assert.That(Directory.Exists(folder), Is.False);
            Assert.That(process.HasEnded, Is.True);
            Assert.That(Directory.Exists($"/proc/{process.Id}"), Is.False);
        });
    }

    [Test]
    public void LinkLostAndBack_PassesOnlyWithTheRoute()
    {
        using Lab lab = Lab.Create();
        lab.Link.Become(link: false, address: true, route: false);
        bool down = Pings(lab, LabPlan.Gateway4);
        lab.Link.Become(link: true, address: true, route: false);
        bool withoutRoute = Pings(lab, LabPlan.Gateway4);
        lab.Link.Become(link: true, address: true, route: true);
        Assert.That((down, withoutRoute, Pings(lab, LabPlan.Gateway4)), Is.EqualTo((false, false, true)));
    }

    [Test]
    public void RouteTakenAndGivenBack_LinkAndAddressStay()
    {
        using Lab lab = Lab.Create();
        lab.Link.Become(link: true, address: true, route: false);
        bool without = Pings(lab, LabPlan.Gateway6);
        bool neighbour = Pings(lab, LabPlan.Router4);
        lab.Link.Become(link: true, address: true, route: true);
        Assert.That((without, neighbour, Pings(lab, LabPlan.Gateway6)), Is.EqualTo((false, true, true)));
    }

    [Test]
    public void NeighbourUnanswered_IsAskedAgainWithinMilliseconds()
    {
        using Lab lab = Lab.Create();
        lab.Link.Detach();
        lab.Link.Attach();
        string every = lab.Client.Run("cat", $"/proc/sys/net/ipv4/neigh/{LabPlan.ClientInterface}/retrans_time_ms");

        // The kernel rounds to its own ticks.
        Assert.That(int.Parse(every, CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(20));
    }

    [Test]
    public void Renumbered_TheOldAddressIsGone()
    {
        using Lab lab = Lab.Create();
        string before = lab.Link.Address4;
        lab.Link.Renumber();
        string addresses = lab.Client.Run("ip", "-4", "addr", "show", LabPlan.ClientInterface);
        Assert.Multiple(() =>
        {
            Assert.That(addresses, Does.Contain(lab.Link.Address4 + "/").And.Not.Contain(before + "/"));
            Assert.That(Pings(lab, LabPlan.Gateway4), Is.True);
        });
    }

    [Test]
    public void InterfaceDetached_AnotherOneOfItsNameComesBack()
    {
        using Lab lab = Lab.Create();
        int before = IndexOf(lab);
        lab.Link.Detach();
        lab.Link.Attach();
        lab.Link.Become(link: true, address: true, route: true);
        Assert.Multiple(() =>
        {
            Assert.That(IndexOf(lab), Is.Not.EqualTo(before));
            Assert.That(Pings(lab, LabPlan.Gateway4), Is.True);
        });
    }

    [Test]
    public void HoleInOneDirection_SwallowsUntilItIsFilled()
    {
        using Lab lab = Lab.Create();
        lab.Way.Swallow(outgoing: false, incoming: true);
        bool inside = Pings(lab, LabPlan.Gateway4);
        lab.Way.Swallow(outgoing: false, incoming: false);
        Assert.That((inside, Pings(lab, LabPlan.Gateway4)), Is.EqualTo((false, true)));
    }

    [Test]
    public void LostEntirely_NothingComesThrough()
    {
        using Lab lab = Lab.Create(new LabOptions { LossPerMille = 1000 });
        bool lost = Pings(lab, LabPlan.Gateway4);
        lab.Way.Lose(0);
        Assert.That((lost, Pings(lab, LabPlan.Gateway4)), Is.EqualTo((false, true)));
    }

    [Test]
    public void MappingForgotten_NobodyReachesTheClientAnyMore()
    {
        using Lab lab = Lab.Create();
        using NatProbe probe = new(lab);
        probe.Call();
        bool before = probe.Answer();
        int forgotten = lab.Way.ForgetMappings();
        bool after = probe.Answer();
        probe.Call();
        Assert.Multiple(() =>
        {
            Assert.That((before, after, probe.Answer()), Is.EqualTo((true, false, true)));
            Assert.That(forgotten, Is.GreaterThan(0));
        });
    }

    [Test]
    public void MappingRebound_ComesFromAnotherAddressAndPort()
    {
        using Lab lab = Lab.Create();
        using NatProbe probe = new(lab);
        IPEndPoint before = probe.Call();
        lab.Way.Rebind();
        IPEndPoint after = probe.Call();
        Assert.That(after.Address, Is.Not.EqualTo(before.Address));
        Assert.That(after.Port, Is.Not.EqualTo(before.Port));
    }

    [Test]
    public void FrozenProcess_DoesNothingUntilItIsThawed()
    {
        using Lab lab = Lab.Create();
        int lines = 0;
        LabProcess process = lab.Client.Start(
            new LabProgram("sh", ["-c", "while echo x; do sleep 0.01; done"]) { Line = _ => lines++ });
        process.WaitFor("a line", () => lines > 0, Patience);
        process.Freeze();
        process.WaitFor("the stop", () => StateOf(process) == 'T', Patience);
        process.Thaw();
        int before = lines;
        process.WaitFor("a line again", () => lines > before, Patience);
        Assert.That(process.Stop(Patience), Is.True);
    }

    [Test]
    public void ProgramThatFails_IsToldWithWhatItSaid()
    {
        using Lab lab = Lab.Create();
        LabException? thrown = Assert.Throws<LabException>(() => lab.Client.Ip("link set nobody up"));
        Assert.That(thrown!.Message, Does.Contain("nobody"));
    }

    private static bool Pings(Lab lab, string address) =>
        lab.Client.Try(Patience, "ping", "-c", "1", "-W", "1", address).Code == 0;

    private static int IndexOf(Lab lab) => lab.Client.Enter(
        () => System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .Single(one => one.Name == LabPlan.ClientInterface).GetIPProperties().GetIPv4Properties().Index);

    private static char StateOf(LabProcess process)
    {
        string stat = File.ReadAllText($"/proc/{process.Id}/stat");
        return stat[stat.LastIndexOf(')') + 2];
    }

    /// <summary>A socket of the client and one of the gateway.</summary>
    private sealed class NatProbe : IDisposable
    {
        private const int Port = 4000;

        private readonly Socket _client;
        private readonly Socket _gateway;
        private readonly byte[] _buffer = new byte[64];
        private EndPoint _caller = new IPEndPoint(IPAddress.Any, 0);

        public NatProbe(Lab lab)
        {
            _client = lab.Client.Enter(() => Open(0));
            _gateway = lab.Gateway.Enter(() => Open(Port));
        }

        public IPEndPoint Call()
        {
            _client.SendTo("hello"u8, new IPEndPoint(IPAddress.Parse(LabPlan.Gateway4), Port));
            _gateway.ReceiveFrom(_buffer, ref _caller);
            return (IPEndPoint)_caller;
        }

        public bool Answer()
        {
            _gateway.SendTo(Encoding.ASCII.GetBytes("answer"), _caller);
            return _client.Poll(TimeSpan.FromMilliseconds(300), SelectMode.SelectRead)
                && _client.Receive(_buffer) == 6;
        }

        public void Dispose()
        {
            _client.Dispose();
            _gateway.Dispose();
        }

        private static Socket Open(int port)
        {
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)
            {
                ReceiveTimeout = 3000,
            };
            socket.Bind(new IPEndPoint(IPAddress.Any, port));
            return socket;
        }
    }
}
