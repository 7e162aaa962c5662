namespace SleepSim.Cli.Tests.FrontDoor;

/// <summary>Engines that end the process they run in: the campaign says so, and goes on.</summary>
public sealed class IsolationTests
{
    private const string Count = "6";

    private Desk _desk = null!;

    [SetUp]
    public void Begin() => _desk = new Desk();

    [TearDown]
    public void Clean() => _desk.Dispose();

    [TestCase("hostile-loops", "S13", @"the engine did not come back from Handle\(AppMessage\) within 3 s")]
    [TestCase("hostile-overflows", "S13", "the process died of a stack overflow in SendPacket")]
    [TestCase("hostile-eats-memory", "S11", @"the engine's memory is above 1000 MiB in Handle\(AppMessage\)")]
    public void EngineThatEndsTheProcess_IsAViolation_AndTheCampaignGoesOn(string engine, string rule, string reason)
    {
        Answer answer = Fuzz(engine, "all.campaign");

        Assert.That(answer.Code, Is.EqualTo(1), answer.Output + answer.Error);
        Assert.That(answer.Output, Does.Match($@"{engine}, seed 1: {Count} scenarios, .* \({rule} [1-6]\), digest "));
        Assert.That(answer.Output, Does.Match($@"{rule} in \d scenarios?, the first is \d; it ended the process"));
        Assert.That(answer.Output, Does.Match($@"\n     at [\d:.]+: {reason}\n"));
        Assert.That(answer.Error, Does.Contain("The worker died").And.Contain("Alone now: "));
        Assert.That(Directory.GetFiles(Path.Combine(_desk.Folder, "all"), $"{rule}-*.yaml"), Has.Length.EqualTo(1));
        Assert.That(
            Directory.GetFiles(_desk.Folder).Select(Path.GetFileName), Is.EqualTo((string[])["all.campaign"]));
    }

    [Test]
    public void EngineThatThrows_IsShrunkAndToldWithItsStack()
    {
        Answer answer = Fuzz("hostile-throws", "all.campaign");

        Assert.That(answer.Code, Is.EqualTo(1), answer.Error);
        Assert.That(answer.Error, Does.Not.Contain("died"));
        Assert.That(answer.Output, Does.Contain("; shrunk to 1 operation").And.Contain(
            "the engine threw: InvalidOperationException in AppMessage: There is no answer to "));
        Assert.That(answer.Output, Does.Contain("\n     at SleepSim.FieldBugs.Throws."));
    }

    [Test]
    public void Deaths_AreTheSameForAnyNumberOfJobs()
    {
        Fuzz("hostile-overflows", "one.campaign", "--jobs", "1");
        Fuzz("hostile-overflows", "three.campaign", "--jobs", "3");

        Assert.That(Bytes("three.campaign"), Is.EqualTo(Bytes("one.campaign")));
        Assert.That(Bytes("three/report.json"), Is.EqualTo(Bytes("one/report.json")));
    }

    [Test]
    public void EngineThatIsGood_GivesTheSameInAWorkerAndInProcess()
    {
        Answer worker = Fuzz("naive", "worker.campaign");
        Answer here = Fuzz("naive", "here.campaign", "--in-process");

        Assert.That(worker.Output.Replace("worker", "here"), Is.EqualTo(here.Output));
        Assert.That(Bytes("worker.campaign"), Is.EqualTo(Bytes("here.campaign")));
    }

    private Answer Fuzz(string engine, string file, params string[] more) => CommandProcess.Start(
        _desk.Folder,
        [
            "fuzz", "--engine", engine, "--count", Count, "--operations", "6", "--only", "sleep", "app-message",
            "--patience", "3s", "--memory", "1000", "--file", file, .. more,
        ]);

    private byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(_desk.Folder, file));
}
