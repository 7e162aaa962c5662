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
            Does.StartWith("Read mac.log as the output of 'pmset -g log'.")
                .And.Contain("5 lines").And.Contain("not used: Assertions").And.Contain("mac.yaml"));
        Assert.That(run.Code, Is.EqualTo(0), run.Error + run.Output);
    }

    [Test]
    public void ProvidersLog_BecomesAScenarioThatRuns()
    {
        using Desk desk = new();
        desk.Write("provider.log", """
            2030-03-22 02:46:04.5 +0000 UTC: NEProvider.sleep called
            2030-03-22 02:46:06.5 +0000 UTC: NEProvider.wake called
            2030-03-22 02:46:09.5 +0000 UTC: LinkChange: New state: {defaultRoute=en0 ifs={en0:[192.0.2.7/24]}}
            2030-03-22 02:46:19.5 +0000 UTC: LinkChange: New state: {defaultRoute=en1 ifs={en1:[192.0.2.9/24]}}
            """);

        Answer imported = desk.Say("import", "provider.log", "-o", "provider.yaml");
        Answer run = desk.Say("run", "provider.yaml", "--no-record");

        Assert.That(imported.Output,
            Does.StartWith("Read provider.log as a VPN provider's log of its sleep and wake calls."), imported.Error);
        Assert.That(run.Code, Is.EqualTo(0), run.Error + run.Output);
    }

    [Test]
    public void SessionManagersTimers_AreShownBesideTheModels()
    {
        using Desk desk = new();
        desk.Write(
            "session.log",
            "2030-05-01 10:00:00.1-0700 localhost kernel[0]: something\n"
            + "2030-05-01 10:00:50.1-0700 localhost nesessionmanager[9]: NESMVPNSession[x:0:(null)]: "
            + "Entering state NESMVPNSessionStateStopping, timeout 30 seconds\n");

        Answer imported = desk.Say("import", "session.log", "-o", "session.yaml");

        Assert.That(imported.Output,
            Does.StartWith("Read session.log as a unified log with lines of nesessionmanager.")
                .And.Contain("  line 2: Stopping may take 30s (the model: 20s)"), imported.Error);
        Assert.That(File.ReadAllText(Path.Combine(desk.Folder, "session.yaml")), Does.Contain("stop-deadline: 30s"));
    }

    [Test]
    public void MixtureOfLogs_IsRefusedWithItsLine()
    {
        using Desk desk = new();
        desk.Write("mixed.log", Log + "2026-03-03 02:46:04.5 +0000 UTC: NEProvider.sleep called\n");

        Answer answer = desk.Say("import", "mixed.log", "-o", "mixed.yaml");

        Assert.That(answer.Error, Does.Contain("mixed.log:6: found a line of a VPN provider's log, expected lines of"));
        Assert.That(desk.Has("mixed.yaml"), Is.False);
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
