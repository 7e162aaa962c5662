namespace SleepSim.Harness.Tests.CoverageOfRuns;

internal sealed class ProbeCatalogueTests
{
    [Test]
    public void Catalogue_HasEachProbeAtItsNumber()
    {
        string[] ids = [.. ProbeCatalogue.All.Select(probe => probe.Id.Replace("-", "", StringComparison.Ordinal))];
        Assert.That(ids, Is.EqualTo(Enum.GetNames<ProbeId>()).IgnoreCase);
    }

    [Test]
    public void EachProbe_IsASentence() =>
        Assert.That(
            ProbeCatalogue.All.Select(probe => probe.Sentence),
            Is.Unique.And.All.Matches("^[A-Z].*\\.$"));
}
