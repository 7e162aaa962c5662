using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>A run whose every text tries to become markup.</summary>
internal static class HostileRun
{
    /// <summary>Ends scripts, attributes, comments and sections; hides characters; breaks encodings.</summary>
    public const string Text = "</script><script>window.broken=1</script>\"><img src=x onerror=\"window.broken=2\">"
        + "'--><!-- ]]>&amp;&#60;{{7*7}}${window.broken=3}\u2028\u2029\u202Egnp.exe\u0000\u0007\uD800\u007F¤"
        + "</style></svg>";

    public static ReportedRun Create()
    {
        Story story = new Story().Begin(Text, Text)
            .Operation(2, 0, Text)
            .Add(new EngineLogged(Story.At(2.1), 1, Text))
            .Add(new EngineTold(Story.At(2.2), 1, Text, Text))
            .Add(new SocketErred(Story.At(2.3), 1, Text, Text))
            .Echoes(3, 20, answered: false)
            .NeverRecovered(1)
            .End(30, Text);
        story.Violations.Add(new Violation(Story.At(12), Text, Text));
        ReportedRun run = SampleRuns.Of(story, Text);
        return run with
        {
            Scenario = Text + "\n" + Text,
            ReplayCommand = Text,
            Missing = [Text],
            Summary = run.Summary with { Version = Text, Hash = Text, Order = Text, Assumed = [new(Text, Text, Text)] },
        };
    }
}
