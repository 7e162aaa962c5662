using System.Net;

namespace SleepSim.LinuxHost.Tests;

internal sealed class NameServerFileTests
{
    private static readonly IPAddress[] Servers = [IPAddress.Parse("10.9.0.1")];

    private string _folder = "";

    private string File => Path.Combine(_folder, "resolv.conf");

    [SetUp]
    public void Begin() => _folder = Directory.CreateTempSubdirectory("sst-").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void FileThatSomebodyElseWroteSince_IsLeftAlone()
    {
        System.IO.File.WriteAllText(File, "nameserver 192.0.2.1\n");
        SavedNameServers saved = NameServerFile.Read(File);
        NameServerFile.Write(saved, "wg0", Servers, []);
        System.IO.File.WriteAllText(File, "nameserver 192.0.2.2\n");

        NameServerFile.Restore(saved, "wg0");

        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo("nameserver 192.0.2.2\n"));
    }

    [Test]
    public void FileThatWasNot_IsNotAgain()
    {
        SavedNameServers saved = NameServerFile.Read(File);
        NameServerFile.Write(saved, "wg0", Servers, []);
        Assert.That(System.IO.File.ReadAllText(File), Does.Contain("nameserver 10.9.0.1\n"));

        NameServerFile.Restore(saved, "wg0");

        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [Test]
    public void FileThatIsHeldOpen_IsTheSameFile()
    {
        System.IO.File.WriteAllText(File, "nameserver 192.0.2.1\n" + new string('#', 500));
        SavedNameServers saved = NameServerFile.Read(File);
        using FileStream held = new(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

        NameServerFile.Write(saved, "wg0", Servers, []);

        using StreamReader reader = new(held);
        Assert.That(reader.ReadToEnd(), Does.Contain("10.9.0.1").And.Not.Contain("192.0.2.1"));
    }

    [TestCase("nameserver 192.0.2.1", true)]
    [TestCase("# nameserver 192.0.2.1", false)]
    [TestCase("search corp.example\nnameserver\t2001:db8::1\n", true)]
    [TestCase("nameserver nowhere", false)]
    [TestCase("", false)]
    public void NameServer_IsSeenWhereThereIsOne(string text, bool expected) =>
        Assert.That(NameServerFile.NamesAServer(text), Is.EqualTo(expected));
}
