using System.Diagnostics;

namespace SleepSim.Reports.Tests;

/// <summary>Writes the sample pictures to look at. Run by name.</summary>
[Explicit("writes pictures for people into reports/out")]
public sealed class SamplePictures
{
    [TestCase("night", "resilient", Outcome.Holds, "Does the tunnel come back after a night with the lid closed (Z1)?")]
    [TestCase("dead-night", "naive", Outcome.Violated,
        "Does the tunnel come back after a night with the lid closed (Z1)?")]
    [TestCase("dark-wakes", "wait-for-path", Outcome.Holds, "Does the engine stay quiet in dark wakes (P9)?")]
    [TestCase("day", "resilient", Outcome.Violated, "Does a whole day of a real Mac hold?")]
    [TestCase("storm", "naive", Outcome.Violated,
        "Does every one of many rapid wakes recover, whatever the path does, and does the status tell the truth all the time, even when the question is so long that it needs two lines of the picture to be written out in full?")]
    [TestCase("troubles", "disconnect-on-sleep", Outcome.Violated,
        "What happens when on-demand starts the tunnel again just before sleep, as in scenario 1 of the thread (Z1)?")]
    public void Sample_Written(string name, string engine, Outcome verdict, string question)
    {
        string folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "pictures");
        Directory.CreateDirectory(folder);
        long start = Stopwatch.GetTimestamp();
        TimelineModel model = Stories.Named(name).Timeline(engine, verdict, question);
        TimelinePlot.WritePng(model, Path.Combine(folder, name + ".png"));
        TimelinePlot.WriteSvg(model, Path.Combine(folder, name + ".svg"));
        TestContext.Out.WriteLine($"{folder}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        Assert.That(new FileInfo(Path.Combine(folder, name + ".png")).Length, Is.Positive);
    }
}
