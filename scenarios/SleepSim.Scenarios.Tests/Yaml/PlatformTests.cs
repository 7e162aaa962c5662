namespace SleepSim.Scenarios.Tests.Yaml;

/// <summary>A platform gives the host its defaults, in a file and in the shrinker.</summary>
public sealed class PlatformTests
{
    [TestCaseSource(nameof(Platforms))]
    public void Platform_IsAllAFileSaysOfAMachineOfIt(Platform platform)
    {
        var scenario = new Scenario { Name = "x", Host = HostProfile.Of(platform) };
        string written = ScenarioWriter.Write(scenario);
        string host = platform == default ? "" : $"host: {{ platform: {TextRules.Kebab(platform.ToString())} }}\n";
        Assert.That(written, Is.EqualTo($"name: x\n{host}"));
        Assert.That(ScenarioReader.Read(written, "x.yaml"), Is.EqualTo(scenario));
    }

    [Test]
    public void Platform_GivesDefaultsAlsoToKeysBeforeIt()
        => Assert.That(
            Host("{ linger: 2s, platform: ios, memory-limit: none }"),
            Is.EqualTo(HostProfile.Of(Platform.Ios) with { Linger = Scenarios.Seconds(2), MemoryLimit = null }));

    [Test]
    public void NoValue_IsSaidWhereThePlatformHasOne()
    {
        HostProfile host = HostProfile.Of(Platform.Ios) with { NapEvery = null, MemoryLimit = null };
        string written = ScenarioWriter.Write(new Scenario { Name = "x", Host = host });
        Assert.That(written, Does.Contain("host: { platform: ios, nap-every: none, memory-limit: none }"));
    }

    [Test]
    public void ValueOfAnotherPlatform_IsWrittenWhereItDiffers()
        => Assert.That(
            ScenarioWriter.Write(new Scenario { Name = "x", Host = new() { Platform = Platform.Linux } }),
            Does.Contain("linger: 5s").And.Contain("nap-every: 15m"));

    [Test]
    public void UnknownPlatform_IsRefusedWithTheKnownOnes()
        => Assert.That(
            () => Host("{ platform: windows }"),
            Throws.InstanceOf<ScenarioFormatException>().With.Message.EqualTo(
                "x.yaml:2:19: found 'windows', expected mac-apple-silicon or mac-intel or ios or linux"));

    [Test]
    public void SecondPlatform_IsRefused()
        => Assert.That(
            () => Host("{ platform: ios, platform: linux }"),
            Throws.InstanceOf<ScenarioFormatException>().With.Message.Contains("the key 'platform' again"));

    [Test]
    public void FieldOfAPlatform_GoesBackToThatOfThePlatform()
    {
        HostProfile host = HostProfile.Of(Platform.Ios) with { Linger = Scenarios.Seconds(2) };
        Assert.That(HostShape.Table.Resets(host), Does.Contain(HostProfile.Of(Platform.Ios)));
    }

    [Test]
    public void PlainerPlatform_KeepsWhatIsNotAsUsual()
    {
        HostProfile host = HostProfile.Of(Platform.Ios) with { Linger = Scenarios.Seconds(2) };
        Assert.That(
            HostShape.Table.Resets(host), Does.Contain(new HostProfile { Linger = Scenarios.Seconds(2) }));
    }

    private static Platform[] Platforms() => Enum.GetValues<Platform>();

    private static HostProfile Host(string text) => ScenarioReader.Read($"name: x\nhost: {text}\n", "x.yaml").Host;
}
