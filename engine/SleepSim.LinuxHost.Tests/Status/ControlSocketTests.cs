using System.Net.Sockets;
using System.Text;

namespace SleepSim.LinuxHost.Tests;

internal sealed class ControlSocketTests
{
    private string _folder = "";

    private StateFolder Folder => new(_folder, "1");

    [SetUp]
    public void Begin()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("This test needs Linux.");
        _folder = Directory.CreateTempSubdirectory("sst-").FullName;
    }

    [TearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Question_IsAnsweredByTheEngine()
    {
        using ControlSocket socket = new(Folder.SocketOf("wg0"), Answer("public_key=00\n"), () => "interface=wg0\n");
        using LoopStandIn loop = new(socket);

        Assert.That(
            StatusQuestion.Ask("wg0", Folder), Is.EqualTo("interface=wg0\npublic_key=00\nerrno=0\n\n"));
        Assert.That(StatusQuestion.Tunnels(Folder), Is.EqualTo(new[] { "wg0" }));
    }

    [Test]
    public void Socket_IsForItsOwnerAlone_AndGoneWithTheTunnel()
    {
        string path = Folder.SocketOf("wg0");
        using (new ControlSocket(path, Answer("")))
            Assert.That(
                File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public void SocketOfAnother_IsNotTaken()
    {
        using ControlSocket first = new(Folder.SocketOf("wg0"), Answer(""));

        Assert.That(() => new ControlSocket(Folder.SocketOf("wg0"), Answer("")), Throws.TypeOf<SocketException>());
        Assert.That(File.Exists(Folder.SocketOf("wg0")), Is.True);
    }

    [TestCase("set=1\nprivate_key=00\n\n")]
    [TestCase("get=2\n\n")]
    [TestCase("\n\n")]
    public void AnythingElse_IsRefused_AndTheEngineNotAsked(string question)
    {
        using ControlSocket socket = new(Folder.SocketOf("wg0"), _ => Assert.Fail("The engine was asked."));

        Assert.That(Say(question), Is.EqualTo("errno=95\n\n"));
    }

    [Test]
    public void ClientThatSaysTooMuch_IsRefused()
    {
        using ControlSocket socket = new(Folder.SocketOf("wg0"), Answer(""));

        Assert.That(Say(new string('x', 4096)), Is.EqualTo("errno=95\n\n"));
    }

    [Test]
    public void ClientThatHangsUp_DoesNotKeepTheNextFromItsAnswer()
    {
        using ControlSocket socket = new(Folder.SocketOf("wg0"), Answer("public_key=00"));
        using LoopStandIn loop = new(socket);
        using (Socket client = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
            client.Connect(new UnixDomainSocketEndPoint(socket.FilePath));

        Assert.That(StatusQuestion.Ask("wg0", Folder), Does.StartWith("public_key=00\n"));
    }

    private static Action<Action<byte[]>> Answer(string text) => answer => answer(Encoding.UTF8.GetBytes(text));

    private string Say(string question)
    {
        using Socket client = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.Connect(new UnixDomainSocketEndPoint(Folder.SocketOf("wg0")));
        client.Send(Encoding.UTF8.GetBytes(question));
        byte[] answer = new byte[4096];
        return Encoding.UTF8.GetString(answer, 0, client.Receive(answer));
    }
}
