namespace SleepSim.Scenarios.Tests.Shape;

public sealed class TextRulesTests
{
    [TestCase("Home", true)]
    [TestCase("Café 🛌", true)]
    [TestCase("", false)]
    [TestCase("0123456789012345678901234567890123", false)]
    [TestCase("ééééééééééééééééé", false)]
    [TestCase("two\nlines", false)]
    public void NameOfAWiFiNetwork_HasAtMost32Bytes(string text, bool expected)
        => Assert.That(TextRules.IsSsid(text), Is.EqualTo(expected));

    [TestCase("https://probe.example/ok?a=b", true)]
    [TestCase("http://[fd00::1]:8080/", true)]
    [TestCase("ftp://probe.example/", false)]
    [TestCase("probe.example", false)]
    [TestCase("https://", false)]
    [TestCase("https://probe.example/a b", false)]
    [TestCase("/etc/passwd", false)]
    public void Probe_IsAWholeWebAddress(string text, bool expected)
        => Assert.That(TextRules.IsUrl(text), Is.EqualTo(expected));

    [TestCase("MacAppleSilicon", "mac-apple-silicon")]
    [TestCase("Ios", "ios")]
    [TestCase("Ipv6Only", "ipv6-only")]
    public void Kebab_SeparatesTheWords(string name, string expected)
        => Assert.That(TextRules.Kebab(name), Is.EqualTo(expected));
}
