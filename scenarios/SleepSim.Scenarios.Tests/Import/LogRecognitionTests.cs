using System.Text;
using FsCheck;
using FsCheck.Fluent;
using static SleepSim.Scenarios.Tests.Import.Logs;

namespace SleepSim.Scenarios.Tests.Import;

public sealed class LogRecognitionTests
{
    private const string Pmset = "2030-05-01 22:00:00 +0200 Sleep\tEntering Sleep state due to 'Idle Sleep': Using AC";
    private const string Provider = "2030-05-01 22:00:00 +0200 CEST: NEProvider.sleep called";

    private const string Powerd =
        "2030-05-01 22:00:00.000001+0200  localhost powerd[7]: [powerd:sleepWake] Entering Sleep state due to 'Idle'";

    private const string SessionManager =
        "22:00:00.000001-0700\tnesessionmanager\tNESMVPNSession[Primary Tunnel:x:0:(null)]: Entering state "
        + "NESMVPNSessionStateStopping, timeout 20 seconds";

    [TestCase(Pmset, LogKind.Pmset)]
    [TestCase(Powerd, LogKind.Powerd)]
    [TestCase(Provider, LogKind.Provider)]
    [TestCase(SessionManager, LogKind.SessionManager)]
    public void Kind_IsToldByTheLines(string line, LogKind kind)
        => Assert.That(Read("something before", line).Kind, Is.EqualTo(kind));

    [TestCase(Pmset, Powerd, "my.log:3: found a line of a unified log, expected lines of the output of 'pmset -g log', "
        + "like line 2: one kind in a file")]
    [TestCase(Powerd, Provider, "my.log:3: found a line of a VPN provider's log, expected lines of a unified log")]
    [TestCase(Provider, Pmset, "my.log:3: found a line of the output of 'pmset -g log', expected lines of a VPN")]
    public void Mixture_IsAClearError(string first, string second, string message)
        => AssertRefused(message, "", first, second);

    [Test]
    public void UnifiedLogOfSeveralProcesses_IsNoMixture()
        => Assert.That(Read(SessionManager, "22:00:01.000000-0700\tpowerd\tWake from Standby").Kind,
            Is.EqualTo(LogKind.Powerd));

    [Test]
    public void ByteOrderMarkAndCarriageReturns_AreNoPartOfTheLines()
    {
        byte[] log = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Pmset + "\r\n" + Pmset + "\r\n")];
        ImportResult result = LogImporter.Import(new MemoryStream(log), "x");
        Assert.That(result.Counts.Of(LogEventKind.EnteringSleep), Is.EqualTo(2));
        Assert.That(result.Counts.Lines, Is.EqualTo(2));
    }

    [TestCase("", "my.log: found an empty file, expected a log of sleeps and wakes: the output of 'pmset -g log', of")]
    [TestCase("hello", "my.log: found no sleep and no wake in 1 lines, expected a log of sleeps and wakes")]
    [TestCase("2030-05-01 22:00:00 +0200 Notification Display is turned on",
        "my.log: found the output of 'pmset -g log' with no sleep and no wake in 1 lines, expected")]
    [TestCase("a\nb\u0000", "my.log:2: found the control character U+0000, expected a log of")]
    public void OtherFile_IsAClearError(string log, string message)
        => AssertBytesRefused(Encoding.UTF8.GetBytes(log), message);

    [Test]
    public void BinaryJunk_IsAClearError()
        => AssertBytesRefused([0x0a, 0x7f, 0x45, 0x4c, 0x46, 0xff], "my.log:2: found bytes that are not UTF-8");

    [Test]
    public void HugeLine_IsAClearError()
    {
        const string Message = "my.log:1: found a line that goes on and on, expected lines of at most 65536";
        AssertBytesRefused(new byte[200_000], Message);
        AssertRefused(Message, new string('x', 200_000));
    }

    [Test]
    public void MissingFile_IsAClearError()
        => Assert.That(
            () => LogImporter.ImportFile("no-such.log"),
            Throws.InstanceOf<ImportException>().With.Message.StartsWith("no-such.log: found no file, expected a log"));

    [TestCase("2030-13-01 22:00:00 +0200 Sleep Entering Sleep state")]
    [TestCase("2030-05-01 25:00:00 +0200 Sleep Entering Sleep state")]
    [TestCase("2030-05-01 22:00:00 +9900 Sleep Entering Sleep state")]
    [TestCase("0001-01-01 00:00:00 +1400 Sleep Entering Sleep state")]
    [TestCase("9999-12-31 23:59:59 -1400 Sleep Entering Sleep state")]
    [TestCase("2030-05-01 22:00:00 +0200x Sleep Entering Sleep state")]
    [TestCase("2030-05-01 22:00:00 Sleep Entering Sleep state")]
    [TestCase("2030-05-01 22:00:00")]
    [TestCase("22:00:00.5")]
    [TestCase("2030-05-01")]
    public void LineWithoutAProperTime_IsNoEvent(string line)
        => AssertRefused("my.log: found no sleep and no wake in 1 lines", line);

    [FsCheck.NUnit.Property(MaxTest = 500, Replay = "20261122,3")]
    public Property TornLines_AreALegalScenarioOrAClearError() => Prop.ForAll(
        TornLines().ToArbitrary(),
        lines =>
        {
            try
            {
                return ScenarioRules.IsLegal(Read(lines).Scenario);
            }
            catch (ImportException refused)
            {
                return refused.Message.StartsWith("my.log", StringComparison.Ordinal);
            }
        });

    private static Gen<string[]> TornLines()
        => from whole in Gen.Elements(Pmset, Powerd, Provider, SessionManager)
           from torn in (from at in Gen.Choose(0, whole.Length)
                         from put in Gen.Elements("", " ", "\t", "x", "[", "]", "'", ":", "-", "99", "due to ", whole)
                         from kept in Gen.Elements(0, 1, 9, whole.Length)
                         select whole[..at] + put + whole[Math.Min(whole.Length, at + kept)..]).ListOf()
           select (string[])[.. torn, whole];

    private static void AssertBytesRefused(byte[] log, string message)
        => Assert.That(
            () => LogImporter.Import(new MemoryStream(log), "my.log"),
            Throws.InstanceOf<ImportException>().With.Message.StartsWith(message));
}
