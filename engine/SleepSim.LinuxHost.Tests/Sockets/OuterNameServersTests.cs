using System.Net;

namespace SleepSim.LinuxHost.Tests;

internal sealed class OuterNameServersTests
{
    private string _path = "";

    [SetUp]
    public void MakeFile() => _path = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(_path);

    [Test]
    public void Servers_AreThoseOfTheFileInItsOrder()
    {
        File.WriteAllText(_path, "# a comment\nnameserver 192.0.2.1\nnameserver\t2001:db8::1 \nnameserver nobody\n");
        Assert.That(new OuterNameServers(_path).Read(), Is.EqualTo(
            new[] { IPAddress.Parse("192.0.2.1"), IPAddress.Parse("2001:db8::1") }));
    }

    [Test]
    public void OnceATunnelHasWrittenItsOwn_ThoseBeforeAreTheOuterOnes()
    {
        File.WriteAllText(_path, "nameserver 192.0.2.1\n");
        OuterNameServers servers = new(_path);
        servers.Read();
        File.WriteAllText(_path, "# sleepsim tunnel wg0: put back when it goes down.\nnameserver 10.0.0.1\n");
        Assert.That(servers.Read(), Is.EqualTo(new[] { IPAddress.Parse("192.0.2.1") }));

        // A new network: whoever runs the machine's network has written there.
        File.WriteAllText(_path, "nameserver 198.51.100.1\n");
        Assert.That(servers.Read(), Is.EqualTo(new[] { IPAddress.Parse("198.51.100.1") }));
    }

    [Test]
    public void AFileThatIsNot_NamesNobody()
    {
        File.Delete(_path);
        Assert.That(new OuterNameServers(_path).Read(), Is.Empty);
    }
}
