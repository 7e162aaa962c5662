namespace SleepSim.Cli.Tests.Commands;

public sealed class ReplayCommandTests
{
    [Test]
    public void Scenario_IsToldLineByLine()
    {
        using Desk desk = new();
        desk.Write("nap.yaml", Nights.Nap);

        Answer answer = desk.Say("replay", "nap.yaml");

        Assert.That(answer.Code, Is.EqualTo(0), answer.Error);
        Assert.That(answer.Output, Does.StartWith("nap, with the engine resilient\nDoes the tunnel come back"));
        Assert.That(answer.Output,
            Does.Contain("asleep").And.Contain("\nL1   holds").And.Match("\nhash [0-9a-f]{16}\n"));
    }

    [Test]
    public void FileThatNotesItsEngineAndHash_IsReplayedWithItAndCompared()
    {
        using Desk desk = new();
        desk.Write("nap.yaml", Nights.Nap);
        string hash =
            desk.Say("run", "nap.yaml", "--engine", "naive", "--no-record").Lines("nap").First().Split(' ')[^1];
        desk.Write("same.yaml", $"source: fuzz; violates L1 with naive; hash {hash}\n{Nights.Nap}");
        desk.Write("other.yaml", $"source: fuzz; violates L1 with naive; hash 0123456789abcdef\n{Nights.Nap}");
        desk.Write("gone.yaml", $"source: fuzz; violates S5 with naive; hash {hash}\n{Nights.Nap}");

        Assert.That(desk.Say("replay", "same.yaml").Output, Does.Contain($"hash {hash}, as when it was found"));
        Assert.That(desk.Say("replay", "other.yaml").Output,
            Does.Contain("it was 0123456789abcdef when this was found"));
        Assert.That(desk.Say("replay", "gone.yaml").Output,
            Does.Contain("it violated S5").And.Contain("now it does not"));
    }
}
