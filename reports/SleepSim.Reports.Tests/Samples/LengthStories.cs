using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>The shortest and the longest run that a picture must make readable.</summary>
internal static class LengthStories
{
    private const double Hour = 3600;

    /// <summary>Three seconds: a start, a loss of the path, and the end.</summary>
    public static Story ThreeSeconds()
    {
        Story story = new Story().Begin("three seconds", "resilient")
            .Echoes(0.4, 1.1, roundTrip: 0.03)
            .Operation(1.2, 0, "interface-flap: { count: 2, every: 200ms }")
            .Interface(1.2, up: false).Add(new NetworkUsable(Story.At(1.2), false, "link lost"))
            .Interface(1.3, up: true).Interface(1.4, up: false).Interface(1.5, up: true)
            .Add(new NetworkUsable(Story.At(1.5), true, "path satisfied"))
            .Told(1.51, "PathChanged")
            .Echoes(1.25, 1.3, answered: false)
            .Handshake(1.52)
            .Echoes(1.6, 2.9, roundTrip: 0.03)
            .Calm(1.6)
            .End(3);
        story.Recoveries.Add(new Recovery(
            RecoveryTrigger.PathLoss, Story.At(1.2), Story.At(1.5), Story.At(1.52), Story.At(1.56), Story.At(1.63),
            Story.At(0.3), Story.At(0.06), Story.At(0.07), Story.At(0.07)));
        return story;
    }

    /// <summary>Two days with twenty sleeps of different lengths; the engine recovers from each.</summary>
    public static Story TwoDays()
    {
        Story story = new Story().Begin("two days of a laptop", "wait-for-path").Echoes(0.5, 1799.5);
        double at = 1800;
        for (int i = 0; i < 20; i++)
        {
            double wake = at + (i % 3 == 0 ? 4.5 : 0.4) * Hour + i * 37, total = 2.31 + i % 5 * 0.4;
            story.Operation(at - 1.2, i, i % 3 == 0 ? "sleep: { for: 4h, reason: Clamshell Sleep }" : "sleep: 24m")
                .Sleep(at).Wake(wake)
                .Echoes(wake + 0.4, wake + total - 0.1, answered: false).Handshake(wake + total - 0.1)
                .Echoes(wake + total - 0.04, wake + 1500).Recovered(wake, total);
            at = wake + 1500 + i % 4 * 600;
        }

        return story.End(at);
    }
}
