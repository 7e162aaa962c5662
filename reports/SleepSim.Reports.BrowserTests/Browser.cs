using Microsoft.Playwright;

namespace SleepSim.Reports.BrowserTests;

/// <summary>Debian's Chromium, without a window, for all tests of this project. Where there is none, or the driver
/// cannot start it, the tests are skipped and say why.</summary>
[SetUpFixture]
public sealed class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static IPlaywright? _driver;
    private static IBrowser? _browser;
    private static string _missing = "";

    /// <summary>A page of its own, with nothing kept from any other.</summary>
    public static async Task<IPage> NewPage(BrowserNewContextOptions? options = null)
    {
        if (_browser is null) Assert.Ignore(_missing);
        IBrowserContext context = await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
        });
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }

    [OneTimeSetUp]
    public async Task Start()
    {
        if (Find() is not { } path)
        {
            _missing = "No Chromium on the PATH: install Debian's package chromium to run the tests of the page.";
            return;
        }

        try
        {
            _driver = await Playwright.CreateAsync();
            // As root, which is who builds in a container, Chromium starts only without its sandbox.
            _browser = await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-dev-shm-usage"],
            });
        }
        catch (PlaywrightException e)
        {
            _missing = $"{path} could not be started: {e.Message}";
        }
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _driver?.Dispose();
    }

    private static string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
