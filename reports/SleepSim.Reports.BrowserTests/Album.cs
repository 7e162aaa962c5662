using System.Diagnostics;
using Microsoft.Playwright;

namespace SleepSim.Reports.BrowserTests;

/// <summary>Not a test: makes the page of real results, measures it, and takes the pictures that a person looks at.
/// <c>SLEEPSIM_RESULTS=folder SLEEPSIM_ALBUM=folder dotnet test … --filter Album</c>.</summary>
[Explicit("Makes pictures of real results for a person to look at.")]
public sealed class Album
{
    private const int RunsMax = 100, Loads = 5;

    [Test]
    public async Task PicturesAndMeasures()
    {
        IReadOnlyList<ReportedRun> all = ResultFolder.Read(Environment.GetEnvironmentVariable("SLEEPSIM_RESULTS")!);
        string album = Environment.GetEnvironmentVariable("SLEEPSIM_ALBUM")!;
        Directory.CreateDirectory(album);
        ReportedRun[] hundred = [.. all.Where((_, i) => i * RunsMax / all.Count != (i - 1) * RunsMax / all.Count)];
        Stopwatch clock = Stopwatch.StartNew();
        using ReportFile file = new([.. hundred.Take(RunsMax)]);
        TestContext.Out.WriteLine($"written in {clock.ElapsedMilliseconds} ms");
        File.Copy(file.FilePath, Path.Combine(album, "report.html"), overwrite: true);
        TestContext.Out.WriteLine($"{HumanDuration.Count(file.Bytes)} bytes for {hundred.Length} runs");
        for (int i = 0; i < Loads; i++) await Measure(file);
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            foreach ((int width, int height) in ((int, int)[])[(1280, 800), (390, 844)])
                await TakePictures(file, album, scheme, width, height);
        await Print(file, album);
    }

    private static async Task Measure(ReportFile file)
    {
        IPage page = await Browser.NewPage();
        await page.GotoAsync(file.Address);
        string measured = await page.EvaluateAsync<string>(
            """
            async () => {
              await new Promise((done) => setTimeout(done, 300));
              const paint = performance.getEntriesByType('paint')
                .map((one) => `${one.name} ${one.startTime.toFixed(0)}`);
              const load = performance.getEntriesByType('navigation')[0];
              return [...paint, `interactive ${load.domInteractive.toFixed(0)}`,
                `loaded ${load.loadEventEnd.toFixed(0)}`,
                `${document.querySelectorAll('*').length} elements`].join(', ');
            }
            """);
        TestContext.Out.WriteLine(measured + " (milliseconds)");
        await page.Context.CloseAsync();
    }

    private static async Task TakePictures(ReportFile file, string album, ColorScheme scheme, int width, int height)
    {
        IPage page = await Browser.NewPage(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        string stem = Path.Combine(album, $"{scheme}-{width}");
        await page.GotoAsync(file.Address);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = stem + "-1-top.png" });
        await page.Locator(".go").ClickAsync();
        await page.WaitForTimeoutAsync(300);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = stem + "-2-moment.png" });
        await page.Locator(".run").Nth(2).EvaluateAsync("run => run.scrollIntoView()");
        await page.WaitForTimeoutAsync(300);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = stem + "-3-run.png" });
        await page.Locator(".run").Last.EvaluateAsync("run => run.scrollIntoView()");
        await page.WaitForTimeoutAsync(300);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = stem + "-4-last.png" });
        await page.Context.CloseAsync();
    }

    private static async Task Print(ReportFile file, string album)
    {
        IPage page = await Browser.NewPage();
        await page.GotoAsync(file.Address);
        await page.PdfAsync(new PagePdfOptions
        {
            Path = Path.Combine(album, "print.pdf"), PreferCSSPageSize = true, PrintBackground = true,
        });
        await page.Context.CloseAsync();
        IPage still = await Browser.NewPage(new BrowserNewContextOptions
        {
            JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
        });
        await still.GotoAsync(file.Address);
        await still.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(album, "still-top.png") });
        await still.GotoAsync(file.Address + "#runs");
        await still.Locator("td a.rule").First.ClickAsync();
        await still.WaitForTimeoutAsync(300);
        await still.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(album, "still-run.png") });
        await still.Context.CloseAsync();
    }
}
