namespace SleepSim.Reports;

/// <summary>The kinds of worlds of the forum study. The thread is Apple's developer forum, thread 770262.</summary>
public static class ForumThemes
{
    /// <summary>A wake that races the interfaces (Z2).</summary>
    public static StudyTheme LateInterfaces { get; } = new(
        "late interfaces",
        "The machine sleeps for a minute or more and wakes; link, address, route and name servers come back one after "
        + "the other, each when it likes.");

    /// <summary>disconnectOnSleep with a rule that starts the tunnel again (Z1).</summary>
    public static StudyTheme Retrigger { get; } = new(
        "stopped for sleep",
        "disconnectOnSleep is set and one on-demand rule always connects: the system stops the tunnel for sleep, and "
        + "traffic may start it again while the machine lingers.");

    /// <summary>No network for a while, asleep or awake (Z3).</summary>
    public static StudyTheme NoNetwork { get; } = new(
        "no network",
        "The network is away for ten seconds or more, before, during or after a sleep, and comes back.");

    /// <summary>sleep() and wake() in quick succession (Z4).</summary>
    public static StudyTheme Rapid { get; } = new(
        "rapid wake",
        "Sleeps that are called off, or are over within five seconds, one after the other.");

    /// <summary>Dark wakes, some promoted.</summary>
    public static StudyTheme DarkWakes { get; } = new(
        "dark wakes",
        "Sleeps with dark wakes in them, of which some become full wakes.");

    /// <summary>All, in the order of the thread.</summary>
    public static IReadOnlyList<StudyTheme> All { get; } = [Retrigger, LateInterfaces, NoNetwork, Rapid, DarkWakes];
}
