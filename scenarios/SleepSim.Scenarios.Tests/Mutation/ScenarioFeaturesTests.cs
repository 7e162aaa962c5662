namespace SleepSim.Scenarios.Tests.Mutation;

internal sealed class ScenarioFeaturesTests
{
    private const string Sleep = "name: a\ntimeline:\n  - after: 30s\n    sleep: 20m\n";

    [Test]
    public void Features_AreSorted_EachOnce_AndBelowTheLimit()
    {
        for (int i = 0; i < 50; i++)
        {
            IReadOnlyList<int> features = ScenarioFeatures.Of(ScenarioGenerator.Generate(1, i, 20));
            Assert.That(features, Is.Ordered.And.Unique.And.All.InRange(0, ScenarioFeatures.Limit - 1));
        }
    }

    [Test]
    public void SameOrderOfMagnitude_SameFeatures() =>
        Assert.That(Of(Sleep.Replace("20m", "21m")), Is.EqualTo(Of(Sleep)));

    [TestCase("20m", "7s", TestName = "a length")]
    [TestCase("sleep: 20m", "gateway-silence: 20m", TestName = "an operation")]
    [TestCase("name: a\n", "name: a\nhost: { wake-to-link: 13s }\n", TestName = "the world")]
    public void Another_IsAnotherFeature(string from, string to) =>
        Assert.That(Of(Sleep.Replace(from, to)).Except(Of(Sleep)), Is.Not.Empty);

    [Test]
    public void WhatLiesClose_CountsTogether()
    {
        const string Near = "  - after: 21m\n    gateway-silence: 5s\n";
        const string Far = "  - after: 3h\n    gateway-silence: 5s\n";
        Assert.That(Of(Sleep + Near.Replace("21m", "1210s")), Has.Count.GreaterThan(Of(Sleep + Far).Count));
    }

    [Test]
    public void NamesOfTheWorld_CountForNothing() => Assert.That(
        Of(Sleep.Replace("name: a\n", "name: a\nnetwork: { gateway: vpn.b.example }\n")),
        Is.EqualTo(Of(Sleep.Replace("name: a\n", "name: a\nnetwork: { gateway: vpn.c.example }\n"))));

    private static IReadOnlyList<int> Of(string yaml) => ScenarioFeatures.Of(ScenarioReader.Read(yaml, "a.yaml"));
}
