namespace SleepSim.Cli.Tests.Comparing;

public sealed class ThresholdParserTests
{
    [TestCase("p95 > 1.2x", "p95", ">", "1.2", "Times")]
    [TestCase("p95>2s", "p95", ">", "2000000000", "Time")]
    [TestCase("  engine-p50 >= 250ms ", "engine-p50", ">=", "250000000", "Time")]
    [TestCase("max > 1m30s", "max", ">", "90000000000", "Time")]
    [TestCase("false-connected > 0", "false-connected", ">", "0", "Time")]
    [TestCase("never > 0", "never", ">", "0", "Count")]
    [TestCase("violated > 2.5%", "violated", ">", "2.5", "Percent")]
    [TestCase("leaked <= 7", "leaked", "<=", "7", "Count")]
    [TestCase("violated > 1.0x", "violated", ">", "1.0", "Times")]
    public void Threshold_IsRead(string text, string measure, string comparison, string limit, string unit)
    {
        Threshold threshold = ThresholdParser.Parse(text);
        Assert.Multiple(() =>
        {
            Assert.That(threshold.Measure.Name, Is.EqualTo(measure));
            Assert.That(threshold.Operator, Is.EqualTo(comparison));
            Assert.That(
                threshold.Limit, Is.EqualTo(decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(threshold.Unit.ToString(), Is.EqualTo(unit));
        });
    }

    [TestCase("p59 > 2s", "letter 1: found 'p59', expected one of p50, p95,")]
    [TestCase("", "letter 1: found the end, expected one of p50,")]
    [TestCase("p95", "letter 4: found the end, expected >, >=, < or <=.")]
    [TestCase("p95 = 2s", "letter 5: found '= 2s', expected >, >=, < or <=.")]
    [TestCase("p95 >> 2s", "letter 6: found '> 2s', expected a duration such as 2s")]
    [TestCase("p95 > 2", "letter 7: found '2', expected a duration such as 2s")]
    [TestCase("p95 > -2s", "letter 7: found '-2s', expected a duration such as 2s")]
    [TestCase("p95 > 2,5x", "letter 7: found '2,5x', expected a duration")]
    [TestCase("never > 2s", "letter 9: found '2s', expected a whole number, a percentage such as 5%,")]
    [TestCase("never > 101%", "letter 9: found '101%', expected a whole number")]
    [TestCase("leaked > 5%", "letter 10: found '5%', expected a whole number, or a multiple")]
    [TestCase("leaked > 1.5", "letter 10: found '1.5', expected a whole number")]
    [TestCase("never > 99999999999999999999999999999999x", "letter 9: found")]
    public void WhatIsNoThreshold_IsRefusedWithItsPlace(string text, string message) => Assert.That(
        () => ThresholdParser.Parse(text),
        Throws.InstanceOf<BadInputException>().With.Message.Contains("--fail-if").And.Message.Contains(message));

    [Test]
    public void EndlessText_IsRefused() => Assert.That(
        () => ThresholdParser.Parse(new string('p', 5_000)),
        Throws.InstanceOf<BadInputException>().With.Message.Length.LessThan(300));
}
