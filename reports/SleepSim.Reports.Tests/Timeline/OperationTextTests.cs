namespace SleepSim.Reports.Tests;

public sealed class OperationTextTests
{
    private const long Ms = 1_000_000, Second = 1_000 * Ms, Minute = 60 * Second;

    [TestCase("sleep: 20m", "sleep 20m", 20 * Minute)]
    [TestCase("sleep: { for: 1h30m, reason: Clamshell Sleep }", "sleep 1h30m, Clamshell Sleep", 90 * Minute)]
    [TestCase("blackhole: { for: 30.9s, way: out }", "blackhole 30.9s, way out", 30_900 * Ms)]
    [TestCase("interface-flap: { count: 20, every: 250ms }", "interface-flap 20, every 250ms", 5 * Second)]
    [TestCase("gateway-restart: 0s", "gateway-restart 0s", 0L)]
    [TestCase("dns-missing: 2d", "dns-missing 2d", 2 * 1_440 * Minute)]
    public void Line_InWordsWithItsLength(string line, string words, long length)
    {
        OperationText text = OperationText.Of(line);
        Assert.Multiple(() =>
        {
            Assert.That(text.Words, Is.EqualTo(words));
            Assert.That(text.Length, Is.EqualTo(length));
        });
    }

    [TestCase("user-start", "user-start")]
    [TestCase("system-stop: app-update", "system-stop app-update")]
    [TestCase("callback-fault: { callback: path, fault: lost }", "callback-fault path, lost")]
    [TestCase("sleep: 5 parsecs", "sleep 5 parsecs")]
    [TestCase("sleep: 99999999999999999999d", "sleep 99999999999999999999d")]
    [TestCase("sleep: { for: }", "sleep for:")]
    [TestCase("", "")]
    public void LineWithoutALength_IsItsWords(string line, string words)
    {
        OperationText text = OperationText.Of(line);
        Assert.Multiple(() =>
        {
            Assert.That(text.Words, Is.EqualTo(words));
            Assert.That(text.Length, Is.Null);
        });
    }
}
