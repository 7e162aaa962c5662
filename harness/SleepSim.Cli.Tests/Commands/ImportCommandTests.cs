namespace SleepSim.Cli.Tests.Commands;

public sealed class ImportCommandTests
{
    private const string Log = """
        2026-03-02 22:00:00 +0100 Assertions Summary- [System: PrevIdle DeclUser kDisp] Using AC(Charge: 100)
        2026-03-02 22:10:00 +0100 Sleep Entering Sleep state due to 'Clamshell Sleep':Using Batt (Charge:90%) 3600 secs
        2026-03-02 23:10:00 +0100 DarkWake DarkWake from Deep Idle [CDN] : due to rtc/Maintenance Using BATT 45 secs
        2026-03-02 23:10:45 +0100 Sleep Entering Sleep state due to 'Maintenance Sleep':Using Batt (Charge:9%) 1000 secs
        2026-03-02 23:27:25 +0100 Wake Wake from Deep Idle [CDNVA] : due to EC.LidOpen/Lid Open Using BATT (Charge:89%)

        """;

    [Test]
    public void Log_BecomesAScenarioThatRuns()
    {
        using Desk desk = new();
        desk.Write("mac.log", Log);

        Answer imported = desk.Say("import", "mac.log", "-o", "mac.yaml");
        Answer run = desk.Say("run", "mac.yaml", "--no-record");

        Assert.That(imported.Code, Is.EqualTo(0), imported.Error);
        Assert.That(imported.Output,
            Does.Contain("5 lines").And.Contain("not used: Assertions").And.Contain("mac.yaml"));
        Assert.That(run.Code, Is.EqualTo(0), run.Error + run.Output);
    }

    [Test]
    public void Verbose_ShowsEveryLineThatIsNotUsed()
    {
        using Desk desk = new();
        desk.Write("mac.log", Log);

        Answer answer = desk.Say("import", "mac.log", "-o", "mac.yaml", "--verbose");

        Assert.That(answer.Output, Does.StartWith("mac.log:1: not used (Assertions): "));
    }
}
