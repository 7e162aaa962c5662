namespace SleepSim.Campaigns.Tests;

public sealed class DeathTests
{
    private static readonly RunLimits _limits = new(TimeSpan.FromSeconds(20), 2_048L * 1024 * 1024);

    private string _note = "";

    [SetUp]
    public void Begin() => _note = Path.GetTempFileName();

    [TearDown]
    public void Clean() => File.Delete(_note);

    [TestCase(DeathKind.Stuck, "S13", "the engine did not come back from Handle(Wake) within 20 s")]
    [TestCase(DeathKind.Hungry, "S11", "the engine's memory is above 2048 MiB in Handle(Wake)")]
    [TestCase(DeathKind.Overflowed, "S13", "the process died of a stack overflow in Handle(Wake)")]
    [TestCase(DeathKind.Died, "S13", "the process died in Handle(Wake)")]
    public void LastCall_IsToldWithTheRule(DeathKind kind, string rule, string reason)
    {
        Write(new CallNote(5_000, "Handle(Wake)", CameBack: false));
        Death death = Death.Of(kind, _note, _limits)!;
        Assert.That((death.Rule, death.Reason, death.At), Is.EqualTo((rule, reason, 5_000)));
        Assert.That(Death.IsOne(new CampaignFailure(rule, "", new Tally(1, 1), 0, reason, "")));
    }

    [Test]
    public void DeathBetweenCalls_NamesTheOneBefore()
    {
        Write(new CallNote(5_000, "SendPacket", CameBack: true));
        Assert.That(Death.Of(DeathKind.Died, _note, _limits)!.Reason, Is.EqualTo("the process died after SendPacket"));
    }

    [Test]
    public void DeathBeforeAnyCall_IsNoFaultOfTheEngine() =>
        Assert.That(Death.Of(DeathKind.Died, _note, _limits), Is.Null);

    [Test]
    public void Note_ReadsBack()
    {
        CallNote note = new(long.MaxValue, "Handle(DeadlineReached)", CameBack: true);
        Write(note);
        Assert.That(CallNote.Read(_note), Is.EqualTo(note));
    }

    [Test]
    public void Death_StandsInTheFileLikeAnyFailure()
    {
        using CampaignDesk desk = new();
        Write(new CallNote(5_000, "SendPacket", CameBack: false));
        using (CampaignFile file = desk.Open("all"))
        {
            Death.Of(DeathKind.Died, _note, _limits)!.AddTo(file, 1);
        }

        desk.Run("all", count: 3);
        CampaignResult result = CampaignResult.Read(desk.File("all"));
        Assert.That(result.Totals.Ran, Is.EqualTo(3), "the others were run, and it was not run again");
        Assert.That(result.Failures.Where(Death.IsOne).Select(one => (one.Rule, one.Tally)),
            Is.EqualTo(new[] { ("S13", new Tally(1, 1)) }));
    }

    private void Write(CallNote note)
    {
        byte[] line = new byte[CallNote.Size];
        note.Write(line);
        File.WriteAllBytes(_note, line);
    }
}
