using System.Globalization;
using Microsoft.Playwright;
using SleepSim.Reports.Tests;

namespace SleepSim.Reports.BrowserTests;

/// <summary>What the tests of the page share: a page of all samples, opened from its file, and words for what a reader
/// does with it. Whatever the browser complains of fails the test.</summary>
public abstract class ReportPageTest
{
    private readonly List<string> _complaints = [];

    private ReportFile? _file;

    /// <summary>The page in the browser.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>The run that fails: it breaks L3 at 8:20:20.4, after eight hours of sleep, and L1 at
    /// 8:20:32.2.</summary>
    protected ILocator Failing => Page.Locator("[id='run=naive.lid-closed-overnight']");

    protected ILocator Chart => Failing.Locator(".chart");

    protected ILocator Detail => Failing.Locator(".detail");

    /// <summary>Where the file is, as an address.</summary>
    private protected string Address => _file!.Address;

    [OneTimeSetUp]
    public void WriteReport() => _file = new ReportFile(SampleRuns.All());

    [OneTimeTearDown]
    public void DeleteReport() => _file!.Dispose();

    [SetUp]
    public void ForgetComplaints() => _complaints.Clear();

    [TearDown]
    public async Task NothingToComplain()
    {
        if (Page is not null) await Page.Context.CloseAsync();
        Assert.That(_complaints, Is.Empty);
    }

    /// <summary>Opens the page of all samples, or another.</summary>
    protected async Task Open(string hash = "", BrowserNewContextOptions? options = null, string? address = null)
    {
        Page = await Browser.NewPage(options);
        Page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => _complaints.Add(error);
        await Page.GotoAsync((address ?? Address) + hash);
    }

    /// <summary>Opens the page at the failing run and waits for its timeline.</summary>
    protected async Task OpenFailing(string more = "")
    {
        await Open("#run=naive.lid-closed-overnight" + more);
        await Chart.Locator("svg.tl").WaitForAsync();
    }

    /// <summary>The moment in the middle of the view and the length of the view, in seconds, once the address tells
    /// both.</summary>
    protected async Task<(double At, double Span)> View()
    {
        string hash = await Settled();
        return (Number(hash, "at"), Number(hash, "span"));
    }

    /// <summary>The address's fragment, once it has followed what is shown.</summary>
    protected async Task<string> Settled()
    {
        await Page.WaitForTimeoutAsync(400);
        return await Page.EvaluateAsync<string>("() => location.hash");
    }

    /// <summary>The place of the first mark of a kind, in pixels of the window.</summary>
    protected async Task<(float X, float Y)> PlaceOf(string mark)
    {
        float[] place = await Chart.Locator(mark).First.EvaluateAsync<float[]>(
            """
            (path) => {
              const [, x, y] = path.getAttribute('d').match(/^M(-?[\d.]+) ([\d.]+)/).map(Number);
              const point = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
              return [point.x, point.y];
            }
            """);
        return (place[0], place[1]);
    }

    private static double Number(string hash, string key)
    {
        string? part = hash.TrimStart('#').Split('&')
            .FirstOrDefault(part => part.StartsWith(key + "=", StringComparison.Ordinal));
        Assert.That(part, Is.Not.Null, $"the address '{hash}' has no {key}");
        return double.Parse(part!.AsSpan(key.Length + 1), CultureInfo.InvariantCulture);
    }
}
