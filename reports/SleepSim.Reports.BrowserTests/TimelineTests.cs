using Microsoft.Playwright;

namespace SleepSim.Reports.BrowserTests;

public sealed class TimelineTests : ReportPageTest
{
    private const double FirstBroken = 30_020.4;

    [Test]
    public async Task EveryTimelineOfEveryRun_DrawnWithoutComplaint()
    {
        await Open();
        foreach (ILocator run in await Page.Locator(".run").AllAsync())
        {
            await run.ScrollIntoViewIfNeededAsync();
            await run.Locator(".chart svg.tl").WaitForAsync();
        }

        Assert.That(await Page.Locator(".chart").CountAsync(), Is.EqualTo(6));
    }

    [Test]
    public async Task FirstFailure_OneClickAway()
    {
        await Open();
        await Page.Locator(".go").ClickAsync();
        await Assertions.Expect(Chart).ToBeInViewportAsync();
        await Assertions.Expect(Detail).ToContainTextAsync("8:20:20.400");
        await Assertions.Expect(Detail).ToContainTextAsync("L3");
    }

    [Test]
    public async Task BrokenRuleInTheTable_LeadsToItsMoment()
    {
        await Open();
        await Page.Locator("td a.rule", new() { HasText = "L1 at 8:20:32.200" }).ClickAsync();
        await Assertions.Expect(Detail).ToContainTextAsync("L1");
        Assert.That((await View()).Span, Is.LessThan(60));
    }

    [Test]
    public async Task FlagInTheTimeline_LeadsToItsMoment()
    {
        await OpenFailing();
        await Chart.Locator(".flag text").First.ClickAsync();
        (double at, double span) = await View();
        Assert.Multiple(() =>
        {
            Assert.That(at, Is.EqualTo(FirstBroken).Within(0.5));
            Assert.That(span, Is.EqualTo(20).Within(0.5));
        });
    }

    [Test]
    public async Task Wheel_ZoomsAroundThePointerOnceTheTimelineWasClicked()
    {
        await OpenFailing("&at=30003&span=4");
        LocatorBoundingBoxResult box = (await Chart.BoundingBoxAsync())!;
        await Page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + 150);
        await Page.Mouse.WheelAsync(0, -300);
        (double at, double span) = await View();
        Assert.Multiple(() =>
        {
            Assert.That(span, Is.EqualTo(4 / Math.E).Within(0.1));
            Assert.That(at, Is.EqualTo(30_003).Within(0.2));
        });
    }

    [Test]
    public async Task Wheel_ScrollsThePageWhileTheTimelineHasNotTheFocus()
    {
        await OpenFailing("&at=30020&span=20");
        await Page.EvaluateAsync("() => document.activeElement.blur()");
        LocatorBoundingBoxResult box = (await Chart.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 150);
        double before = await Page.EvaluateAsync<double>("() => scrollY");
        await Page.Mouse.WheelAsync(0, 200);
        await Page.WaitForTimeoutAsync(300);
        Assert.That(await Page.EvaluateAsync<double>("() => scrollY"), Is.GreaterThan(before));
        Assert.That((await View()).Span, Is.EqualTo(20).Within(0.01));
    }

    [Test]
    public async Task Buttons_ZoomAndMove()
    {
        await OpenFailing("&at=30020&span=20");
        await Failing.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        (double at, double span) = await View();
        Assert.That(span, Is.InRange(5, 11));
        await Failing.GetByRole(AriaRole.Button, new() { Name = "Earlier" }).ClickAsync();
        Assert.That((await View()).At, Is.InRange(at - span, at - span / 4));
        await Failing.GetByRole(AriaRole.Button, new() { Name = "Zoom out" }).ClickAsync();
        Assert.That((await View()).Span, Is.GreaterThan(span));
        await Failing.GetByRole(AriaRole.Button, new() { Name = "Show the whole run" }).ClickAsync();
        Assert.That(await Settled(), Does.Not.Contain("span="));
    }

    [Test]
    public async Task Drag_MovesWhatIsUnderThePointer()
    {
        await OpenFailing("&at=30003&span=4");
        LocatorBoundingBoxResult box = (await Chart.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 600, box.Y + 150);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + 500, box.Y + 160, new() { Steps = 5 });
        await Page.Mouse.UpAsync();
        double perPixel = 4 / (box.Width - 134 - 34);
        (double at, double span) = await View();
        Assert.Multiple(() =>
        {
            Assert.That(at, Is.EqualTo(30_003 + 100 * perPixel).Within(0.05));
            Assert.That(span, Is.EqualTo(4).Within(0.01));
        });
    }

    [Test]
    public async Task Hover_ShowsTheRecordBehindAMark()
    {
        await OpenFailing("&at=30020&span=20");
        (float x, float y) = await PlaceOf(".m-socket-error");
        await Page.Mouse.MoveAsync(x, y);
        ILocator tip = Failing.Locator(".tip");
        await Assertions.Expect(tip).ToBeVisibleAsync();
        await Assertions.Expect(tip).ToContainTextAsync("{\"what\":\"socket-error\"");
        await Assertions.Expect(tip).ToContainTextAsync("\"error\":\"EADDRNOTAVAIL\"");
    }

    [Test]
    public async Task Click_KeepsTheRecordAndTheLinkRemembersIt()
    {
        await OpenFailing("&at=30020&span=20");
        (float x, float y) = await PlaceOf(".m-socket-error");
        await Page.Mouse.ClickAsync(x, y);
        string kept = await Detail.InnerTextAsync(), link = await Settled();
        Assert.That(kept, Does.Contain("socket-error"));
        await Page.Context.CloseAsync();
        await Open(link);
        await Assertions.Expect(Detail).ToHaveTextAsync(kept, new() { UseInnerText = true });
        Assert.That(await Settled(), Is.EqualTo(link));
    }

    [Test]
    public async Task Lane_HiddenAndShownAgain()
    {
        await OpenFailing();
        ILocator button = Failing.GetByRole(AriaRole.Button, new() { Name = "Lane Echoes" });
        Assert.That(await Chart.Locator(".m-echo-unanswered").CountAsync(), Is.EqualTo(1));
        await button.ClickAsync();
        await Assertions.Expect(Chart.Locator(".m-echo-unanswered")).ToHaveCountAsync(0);
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        await button.ClickAsync();
        await Assertions.Expect(Chart.Locator(".m-echo-unanswered")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task GapZoomedInto_ShowsWhatLiesInIt()
    {
        await OpenFailing();
        Assert.That(await Chart.Locator(".g-silent").CountAsync(), Is.GreaterThan(0));
        await Open("#run=naive.lid-closed-overnight&at=30900&span=60");
        await Chart.Locator("svg.tl").WaitForAsync();
        Assert.That(await Chart.Locator(".gap").CountAsync(), Is.Zero);
        Assert.That(await Chart.Locator(".m-echo-unanswered").GetAttributeAsync("d"), Does.Match("^(?:M[^M]*){50}"));
    }

    [Test]
    public async Task KeysAlone_ReachTheTimelineItsMarksAndItsRules()
    {
        await OpenFailing();
        await Page.EvaluateAsync("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        bool reached = false;
        for (int i = 0; i < 120 && !reached; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            reached = await Page.EvaluateAsync<bool>("() => document.activeElement.matches('.chart')");
        }

        Assert.That(reached, "the timeline is reached by the Tab key");
        await Chart.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Detail).ToContainTextAsync("Rules L3");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Detail).ToContainTextAsync("Rules L1");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Detail).ToContainTextAsync("Scenario");
        await Page.Keyboard.PressAsync("Enter");
        Assert.That((await View()).Span, Is.LessThan(5));
        await Page.Keyboard.PressAsync("-");
        await Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Page.Keyboard.PressAsync("n");
        await Assertions.Expect(Detail).ToContainTextAsync("Rules L3");
        Assert.That((await View()).Span, Is.EqualTo(20).Within(0.5));
        await Page.Keyboard.PressAsync("0");
        await Page.Keyboard.PressAsync("Escape");
        Assert.That(await Settled(), Is.EqualTo("#run=naive.lid-closed-overnight"));
    }

    [Test]
    public async Task TimeInAStory_ShowsItsMoment()
    {
        await OpenFailing();
        await Failing.Locator(".story button[data-at]").First.ClickAsync();
        Assert.That((await View()).Span, Is.EqualTo(10).Within(0.5));
    }
}
