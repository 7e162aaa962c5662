using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Harness.Tests.CoverageOfRuns;

internal sealed class CoverageTests
{
    private static readonly CoverageCatalogue _catalogue = new(["here", "there"]);

    private static readonly Arbitrary<Coverage> _any =
        (from numbers in Gen.Choose(0, _catalogue.Count - 1).ListOf() select Of([.. numbers])).ToArbitrary();

    [Test]
    public void Union_IsCommutativeAndIdempotent_AndHoldsBoth() =>
        Prop.ForAll(_any, _any, (one, other) =>
        {
            Coverage union = one.Add(other);
            Assert.That(union.Numbers, Is.EqualTo(other.Add(one).Numbers));
            Assert.That(union.Numbers, Is.EqualTo(union.Add(one).Numbers));
            Assert.That(one.IsSubsetOf(union) && other.IsSubsetOf(union), Is.True);
            Assert.That(union.Count, Is.EqualTo(one.Count + other.Without(one).Count));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Text_ReadsBack() =>
        Prop.ForAll(_any, one =>
            Assert.That(Coverage.Parse(one.ToText(), _catalogue).Numbers, Is.EqualTo(one.Numbers)))
            .QuickCheckThrowOnFailure();

    [TestCase("")]
    [TestCase("0123456789abcdef:0.1")]
    public void TextOfAnotherCatalogue_Refused(string text) =>
        Assert.That(
            () => Coverage.Parse(text, _catalogue),
            Throws.TypeOf<FormatException>().With.Message.Contains("expected " + _catalogue.Fingerprint));

    [TestCase(":")]
    [TestCase(":1")]
    [TestCase(":x.1")]
    [TestCase(":0.g")]
    [TestCase(":0.1,")]
    [TestCase(":100000.1")]
    [TestCase(":-1.1")]
    public void TextThatIsNoCoverage_Refused(string rest) =>
        Assert.That(
            () => Coverage.Parse(_catalogue.Fingerprint + rest, _catalogue),
            Throws.TypeOf<FormatException>().With.Message.StartsWith("Found '"));

    [Test]
    public void NumbersBeyondTheCatalogue_Refused()
    {
        string text = $"{_catalogue.Fingerprint}:{(_catalogue.Count - 1) / 64}.8000000000000000";
        Assume.That(_catalogue.Count % 64, Is.Not.Zero);
        Assert.That(() => Coverage.Parse(text, _catalogue), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Missed_AreTheOthers()
    {
        Coverage one = Of([0, _catalogue.FirstPlace]);
        Assert.Multiple(() =>
        {
            Assert.That(one.ProbesMissed, Is.EqualTo(ProbeCatalogue.All.Skip(1)));
            Assert.That(one.PlacesMissed, Is.EqualTo((string[])["there"]));
        });
    }

    [Test]
    public void OtherPlaces_AreAnotherCatalogue()
    {
        Coverage other = Coverage.Nothing(new CoverageCatalogue(["here"]));
        Assert.That(() => Of([0]).Add(other), Throws.ArgumentException);
        Assert.That(other.Catalogue.Fingerprint, Is.Not.EqualTo(_catalogue.Fingerprint));
    }

    [Test]
    public void Names_AreUnique_AndSayWhatTheyName()
    {
        string[] names = [.. Enumerable.Range(0, _catalogue.Count).Select(_catalogue.NameOf)];
        Assert.That(names, Is.Unique);
        Assert.That(names[0], Is.EqualTo("probe wake-before-path"));
        Assert.That(names[_catalogue.FirstPlace + 1], Is.EqualTo("place there"));
        Assert.That(names[_catalogue.FirstSituation], Is.EqualTo("situation Awake, Invalid, None: Start"));
    }

    [Test]
    public void SamePlaceTwice_Refused() =>
        Assert.That(() => new CoverageCatalogue(["here", "here"]), Throws.ArgumentException);

    private static Coverage Of(int[] numbers)
    {
        CoverageBits bits = new(_catalogue.Count);
        foreach (int number in numbers) bits.Set(number);
        return Coverage.Of(_catalogue, bits);
    }
}
