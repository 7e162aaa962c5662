namespace SleepSim.Cli.Tests.Commands;

/// <summary>What <c>sleepsim live</c> refuses before it makes anything; none of it needs a kernel.</summary>
public sealed class LiveCommandTests
{
    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [Test]
    public void WhatAKernelCannotPlay_IsRefusedWithItsPlace()
    {
        _desk.Write("night.yaml", Nights.Nap);

        Answer answer = _desk.Say("live", "night.yaml");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Match(@"night\.yaml:\d+:\d+: found a latency, expected 'latency: 0ms'"));
        Assert.That(answer.Error, Does.Contain("on-demand: false"));
        Assert.That(Directory.Exists(_desk.Reports), Is.False);
    }

    [Test]
    public void UnknownEngine_NamesTheNearest()
    {
        Answer answer = _desk.Say("live", "--engine", "wiregard");

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("'wiregard'").And.Contain("did you mean 'wireguard'"));
    }

    [TestCase("0")]
    [TestCase("65")]
    public void NumberOfJobs_HasBounds(string jobs)
    {
        Answer answer = _desk.Say("live", "--jobs", jobs);

        Assert.That(answer.Code, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("expected 1 to 64"));
    }
}
