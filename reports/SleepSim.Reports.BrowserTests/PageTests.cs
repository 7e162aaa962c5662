using System.Globalization;
using Microsoft.Playwright;
using SleepSim.Reports.Tests;

namespace SleepSim.Reports.BrowserTests;

public sealed class PageTests : ReportPageTest
{
    private const string Contrast =
        """
        () => {
          const luminance = (color) => {
            const parts = color.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
              .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
          };
          const probe = document.body.appendChild(document.createElement('i'));
          const of = (name) => {
            probe.style.color = `var(--${name})`;
            return luminance(getComputedStyle(probe).color);
          };
          const pairs = ['ink', 'soft', 'link', 'good-text', 'bad-text']
            .flatMap((text) => ['paper', 'band', 'bad-wash'].map((back) => [text, back]));
          return [...pairs, ['on-bad', 'bad-fill']].map(([text, back]) => {
            const [low, high] = [of(text), of(back)].sort((one, other) => one - other);
            return { words: `${text} on ${back}`, ratio: (high + 0.05) / (low + 0.05) };
          }).filter((one) => one.ratio < 4.5).map((one) => `${one.words}: ${one.ratio.toFixed(2)}`);
        }
        """;

    [Test]
    public async Task WithoutScript_EveryRunIsThere()
    {
        await Open(options: new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.Multiple(async () =>
        {
            Assert.That(await Page.Locator(".run svg.tl").CountAsync(), Is.EqualTo(6));
            Assert.That(await Page.Locator(".run .story").CountAsync(), Is.GreaterThanOrEqualTo(6));
            Assert.That(await Page.Locator(".run .yaml").CountAsync(), Is.EqualTo(6));
            Assert.That(await Page.Locator(".run .replay code").CountAsync(), Is.EqualTo(6));
            await Assertions.Expect(Page.Locator(".filters")).ToBeHiddenAsync();
            await Assertions.Expect(Page.Locator(".copy").First).ToBeHiddenAsync();
        });
        await Page.Locator(".go").ClickAsync();
        await Assertions.Expect(Page.Locator("li:target")).ToBeInViewportAsync();
        await Assertions.Expect(Page.Locator("li:target")).ToContainTextAsync("L3");
    }

    [TestCase(ColorScheme.Light, "rgb(255, 255, 255)", "dark", "rgb(18, 22, 31)")]
    [TestCase(ColorScheme.Dark, "rgb(18, 22, 31)", "light", "rgb(255, 255, 255)")]
    public async Task Colours_FollowTheSystemAndTheSwitch(
        ColorScheme system, string paper, string other, string otherPaper)
    {
        await Open(options: new BrowserNewContextOptions { ColorScheme = system });
        await Assertions.Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", paper);
        await Page.Locator("#theme").SelectOptionAsync(other);
        await Assertions.Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", otherPaper);
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Words_StandOutFromWhatIsBehindThem(ColorScheme scheme)
    {
        await Open(options: new BrowserNewContextOptions { ColorScheme = scheme });
        Assert.That(await Page.EvaluateAsync<string[]>(Contrast), Is.Empty);
    }

    [Test]
    public async Task NarrowScreen_NothingSticksOut()
    {
        await Open("#run=naive.lid-closed-overnight", new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 844 },
        });
        await Chart.Locator("svg.tl").WaitForAsync();
        Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.EqualTo(390));
    }

    [Test]
    public async Task Filters_HideRowsAndRuns()
    {
        await Open();
        await Page.Locator("select[name=rule]").SelectOptionAsync("L3");
        await Assertions.Expect(Page.Locator(".filters output")).ToContainTextAsync(" of 6 runs");
        int shown = await Page.Locator(".sortable tbody tr:visible").CountAsync();
        Assert.That(shown, Is.InRange(1, 5));
        Assert.That(await Page.Locator(".run:not([hidden])").CountAsync(), Is.EqualTo(shown));
        await Page.Locator("input[name=text]").FillAsync("no such words");
        await Assertions.Expect(Page.Locator(".filters output")).ToHaveTextAsync("0 of 6 runs");
        await Page.Locator(".filters button").ClickAsync();
        await Assertions.Expect(Page.Locator(".sortable tbody tr:visible")).ToHaveCountAsync(6);
    }

    [Test]
    public async Task ColumnHead_SortsByItsValues()
    {
        await Open();
        ILocator head = Page.Locator(".sortable thead button", new() { HasText = "slowest" });
        await head.ClickAsync();
        string[] values = await Values();
        Assert.That(values, Is.EqualTo(
            values.OrderBy(static value => decimal.Parse(value, CultureInfo.InvariantCulture))));
        await head.ClickAsync();
        Assert.That(await Values(), Is.EqualTo(values.Reverse()));

        async Task<string[]> Values() => await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.sortable tbody tr')].map((row) => row.cells[6].dataset.v)");
    }

    [Test]
    public async Task ReplayCommand_Copied()
    {
        await OpenFailing();
        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Failing.Locator(".copy").ClickAsync();
        await Assertions.Expect(Failing.Locator(".copy")).ToHaveTextAsync("Copied");
        string copied = await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.That(copied, Is.EqualTo("sleepsim replay scenario.yaml"));
    }

    [Test]
    public async Task HostileTexts_ShownAndNothingElse()
    {
        using ReportFile file = new([HostileRun.Create(), .. SampleRuns.All()], ReportPageOptions.Usual with
        {
            Title = HostileRun.Text, Lead = HostileRun.Text,
        });
        await Open(address: file.Address);
        await Page.Locator(".go").ClickAsync();
        ILocator run = Page.Locator(".run").First;
        for (int i = 0; i < 12; i++)
        {
            await Page.Keyboard.PressAsync(i % 2 == 0 ? "ArrowDown" : "ArrowRight");
            await Page.Keyboard.PressAsync("0");
        }

        await run.Locator("details").EvaluateAllAsync<int>("all => all.map((one) => one.open = true).length");
        await Page.WaitForTimeoutAsync(300);
        Assert.Multiple(async () =>
        {
            Assert.That(await Page.EvaluateAsync<bool>("() => window.broken === undefined"));
            Assert.That(await Page.Locator("img, iframe, object, embed").CountAsync(), Is.Zero);
            Assert.That(await Page.Locator("script:not([type])").CountAsync(), Is.EqualTo(1));
            Assert.That(await run.Locator("h3").InnerTextAsync(), Does.Contain("</script><script>window.broken=1"));
            Assert.That(await run.Locator("h3").InnerTextAsync(), Does.Contain("\\u202egnp.exe\\u0000"));
        });
    }

    [TestCase("#run=nobody&at=1")]
    [TestCase("#run=naive.lid-closed-overnight&at=x&span=-1&mark=9999.9999&rule=%00")]
    [TestCase("#run=naive.lid-closed-overnight&at=1e300&span=1e-300")]
    [TestCase("#%E0%A4%A")]
    public async Task AddressOfNonsense_ComesToNoHarm(string hash)
    {
        await Open(hash);
        await Page.Locator(".run").First.ScrollIntoViewIfNeededAsync();
        await Page.Locator(".run").First.Locator(".chart svg.tl").WaitForAsync();
    }

    [Test]
    public async Task Print_ShowsEveryTimelineAndNoButtons()
    {
        await OpenFailing();
        await Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Multiple(async () =>
        {
            await Assertions.Expect(Failing.Locator("svg.tl")).ToBeVisibleAsync();
            await Assertions.Expect(Failing.Locator(".tools")).ToBeHiddenAsync();
            await Assertions.Expect(Page.Locator(".filters")).ToBeHiddenAsync();
            await Assertions.Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        });
    }

    [Test]
    public async Task HundredRuns_SmallAndSoonPainted()
    {
        using ReportFile file = new(SampleRuns.Many(100));
        await Open(address: file.Address);
        await Page.Locator(".run").Last.ScrollIntoViewIfNeededAsync();
        await Page.Locator(".run").Last.Locator(".chart").WaitForAsync();
        double paint = await Page.EvaluateAsync<double>(
            "() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
        Assert.Multiple(() =>
        {
            Assert.That(file.Bytes, Is.LessThan(3_000_000));
            // Generous, for a machine with much else to do: the album measures.
            Assert.That(paint, Is.LessThan(5_000));
        });
    }
}
