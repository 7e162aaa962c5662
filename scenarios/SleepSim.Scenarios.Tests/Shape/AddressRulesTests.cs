namespace SleepSim.Scenarios.Tests.Shape;

public sealed class AddressRulesTests
{
    [TestCase("10.0.0.1")]
    [TestCase("255.255.255.255")]
    [TestCase("0.0.0.0")]
    [TestCase("::1")]
    [TestCase("fd00::a:1")]
    [TestCase("::ffff:1.2.3.4")]
    public void Address_IsOne(string text) => Assert.That(AddressRules.IsAddress(text), Is.True);

    [TestCase("")]
    [TestCase("1")]
    [TestCase("10.0.0")]
    [TestCase("10.0.0.256")]
    [TestCase("10.0.0.01")]
    [TestCase("0x7f.0.0.1")]
    [TestCase("10.0.0.1 ")]
    [TestCase("10.0.0.0001")]
    [TestCase("[::1]")]
    [TestCase("fe80::1%en0")]
    [TestCase("1:2:3")]
    [TestCase("17.*")]
    [TestCase("example.net")]
    public void AnythingElse_IsNone(string text) => Assert.That(AddressRules.IsAddress(text), Is.False);

    [TestCase("17.*", true)]
    [TestCase("17.1.2.*", true)]
    [TestCase("10.0.0.1", true)]
    [TestCase("17.1.2.3.*", false)]
    [TestCase("*", false)]
    [TestCase("17.*.*", false)]
    [TestCase("fd00::*", false)]
    [TestCase("17*", false)]
    public void Pattern_IsAnAddressOrTheBeginningOfSome(string text, bool expected)
        => Assert.That(AddressRules.IsAddressPattern(text), Is.EqualTo(expected));
}
