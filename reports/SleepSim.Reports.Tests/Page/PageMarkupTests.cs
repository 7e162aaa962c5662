using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Reports.Tests;

public sealed class PageMarkupTests
{
    [TestCase("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;")]
    [TestCase("line\n\ttab", "line\n\ttab")]
    [TestCase("\u202Egnp.exe\u0000\u2028", "\\u202egnp.exe\\u0000\\u2028")]
    [TestCase("moon 🌙", "moon 🌙")]
    public void Text_Encoded(string text, string encoded) =>
        Assert.That(PageMarkup.Text(text), Is.EqualTo(encoded));

    [Test]
    public void HalfAPair_Replaced() => Assert.That(PageMarkup.Text("half \uD83D"), Is.EqualTo("half \uFFFD"));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property AnyText_HasNothingThatOpensOrEndsMarkup() => Prop.ForAll<string?>(text =>
        PageMarkup.Text(text ?? "").IndexOfAny(['<', '>', '"', '\'', '\0', '\r', '\u2028']) < 0);

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property AnyText_TheSameFromJsonAsFromMarkup() => Prop.ForAll<string?>(text =>
        JsonSerializer.Deserialize<string>(PageMarkup.Json(text ?? ""))
            == WebUtility.HtmlDecode(PageMarkup.Text(text ?? "")));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property AnyJson_StaysInsideAScript() => Prop.ForAll<string?>(text =>
        PageMarkup.Json(text ?? "").IndexOfAny(['<', '>', '&', '\n', '\0', '\u2028', '\u2029']) < 0);

    [Test]
    public void HoleOfInterpolation_Encoded()
    {
        string evil = "<b>";
        Assert.That(
            new PageHtml().Write($"<i title=\"{evil}\">{evil} {1_000L} {0.05} {-0.01}</i>").ToFragment().Html,
            Is.EqualTo("<i title=\"&lt;b&gt;\">&lt;b&gt; 1000 0.1 0</i>"));
    }
}
