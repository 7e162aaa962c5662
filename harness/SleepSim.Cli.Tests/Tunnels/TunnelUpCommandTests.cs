namespace SleepSim.Cli.Tests.Tunnels;

/// <summary>What is refused before anything of the machine is touched.</summary>
public sealed class TunnelUpCommandTests
{
    private const string Key = "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=";

    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [TestCase("PreUp")]
    [TestCase("PostUp")]
    [TestCase("PreDown")]
    [TestCase("postdown")]
    public void Script_IsRefusedWithItsLineAndTheReason(string key) => Refuses(
        $"[Interface]\nPrivateKey = {Key}\nAddress = 10.0.0.1/32\n{key} = iptables -F\n",
        $"wg0.conf: line 4: {key} would run a shell as root, and SleepSim never does.");

    [Test]
    public void KeyNobodyKnows_IsNamedWithItsLine() =>
        Refuses("[Interface]\nColour = red\n", "wg0.conf: line 2: expected a key of [Interface], found 'Colour'");

    [Test]
    public void ConfigurationWithoutAnAddress_IsRefused() =>
        Refuses($"[Interface]\nPrivateKey = {Key}\n", "wg0.conf: expected an Address in [Interface], found none.");

    [Test]
    public void BadKey_IsNotShown()
    {
        _desk.Write("wg0.conf", "[Interface]\nPrivateKey = almostAKey\n");

        Assert.That(_desk.Say("tunnel", "up", "wg0.conf").Error, Does.Not.Contain("almostAKey"));
    }

    [Test]
    public void MissingFile_IsNamed() => Says("There is no configuration 'wg0.conf'.", "wg0.conf");

    [Test]
    public void Folder_IsNoConfiguration()
    {
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "wg0"));

        Says("wg0: found a folder, expected a configuration of wg-quick.", "wg0");
    }

    [TestCase("a-name-of-sixteen.conf")]
    [TestCase("two words.conf")]
    [TestCase(".conf")]
    public void FileWhoseNameIsNoInterface_IsRefused(string file)
    {
        _desk.Write(file, "");

        Says("expected 1 to 15 letters, digits or _=+.-", file);
    }

    [Test]
    public void InterfaceThatIsNoName_IsRefused() =>
        Says("--interface names the interface 'a/b', expected 1 to 15", "wg0.conf", "--interface", "a/b");

    [Test]
    public void UnknownEngine_NamesTheNearest() =>
        Says("did you mean 'resilient'?", "wg0.conf", "--engine", "resilent");

    [Test]
    public void UnknownOption_PointsToTheHelpOfThisCommand() =>
        Says("'sleepsim tunnel up --help'", "wg0.conf", "--upp");

    [Test]
    public void UnknownTunnel_IsSaid()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("Only Linux has tunnels.");

        Answer answer = _desk.Say("tunnel", "status", "sst-nowhere");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("There is no tunnel 'sst-nowhere' up"));
    }

    private void Refuses(string configuration, string message)
    {
        _desk.Write("wg0.conf", configuration);
        Says(message, "wg0.conf");
    }

    private void Says(string message, params string[] arguments)
    {
        Answer answer = _desk.Say(["tunnel", "up", .. arguments]);

        Assert.That(answer.Code, Is.EqualTo(2), answer.Error);
        Assert.That(answer.Error, Does.Contain(message));
        Assert.That(answer.Output, Is.Empty);
    }
}
