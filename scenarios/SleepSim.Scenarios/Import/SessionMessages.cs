using System.Globalization;
using System.Text.RegularExpressions;

namespace SleepSim.Scenarios;

/// <summary>What nesessionmanager says about its sessions: states, their timers, and how long a provider takes to be
/// reachable.</summary>
internal sealed partial class SessionMessages(LogNotes notes)
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const int SessionsMax = 1000;
    private const int SecondsMax = 1_000_000;

    private readonly SortedDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    public void Read(int number, DateTimeOffset at, string message, string text)
    {
        Match named = Named().Match(message);
        if (named.Success && SessionOf(named.Value) is { } session
            && Read(number, at, session, message[named.Length..], text))
            return;
        notes.Unused(number, "nesessionmanager", text);
    }

    private bool Read(int number, DateTimeOffset at, Session session, string news, string text)
    {
        if (Entering().Match(news) is { Success: true } entering)
        {
            session.State = entering.Groups["state"].Value;
            session.Entered = at;
            TimeSpan? timeout = Seconds(entering);
            if (timeout is not null)
                notes.Timing(new SessionTiming(session.State, timeout, null, false, number));
        }
        else if (TimerFired().Match(news) is { Success: true } fired)
        {
            notes.Timing(new SessionTiming(fired.Groups["state"].Value, Seconds(fired), null, true, number));
        }
        else if (Leaving().Match(news) is { Success: true } leaving)
        {
            if (leaving.Groups["state"].Value == session.State && session.Entered is { } entered && at >= entered)
                notes.Timing(new SessionTiming(session.State, null, at - entered, false, number));
            session.Entered = null;
        }
        else if (Started().IsMatch(news))
        {
            session.Started = at;
            notes.Event(new LogEvent(number, 1, at, LogEventKind.TunnelStart, "", ImportTally.Beginning(text)));
            return true;
        }
        else if (Attached().IsMatch(news) && session.Started is { } started && at >= started)
        {
            notes.Timing(new SessionTiming(SessionTiming.PluginLaunch, null, at - started, false, number));
            session.Started = null;
        }
        else
        {
            return false;
        }

        notes.Used();
        return true;
    }

    /// <returns>Null when there are too many of them to follow another.</returns>
    private Session? SessionOf(string name)
    {
        if (!_sessions.TryGetValue(name, out Session? session) && _sessions.Count < SessionsMax)
            _sessions.Add(name, session = new Session());
        return session;
    }

    private static TimeSpan? Seconds(Match match)
        => int.TryParse(
            match.Groups["seconds"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            && seconds <= SecondsMax
            ? TimeSpan.FromSeconds(seconds)
            : null;

    // The name of a tunnel is the user's, and may hold brackets.
    [GeneratedRegex(@"^NESM\w*Session\[.{1,300}?\](:| in state )", Plain)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"Entering state NESM\w*SessionState(?<state>[A-Za-z]{1,40})(, timeout (?<seconds>\d{1,7}) seconds?)?", Plain)]
    private static partial Regex Entering();

    [GeneratedRegex(
        @"State timer \((?<seconds>\d{1,7}) seconds?\) fired in state NESM\w*SessionState(?<state>[A-Za-z]{1,40})",
        Plain)]
    private static partial Regex TimerFired();

    [GeneratedRegex(@"Leaving state NESM\w*SessionState(?<state>[A-Za-z]{1,40})", Plain)]
    private static partial Regex Leaving();

    [GeneratedRegex(@" started with PID \d", Plain)]
    private static partial Regex Started();

    [GeneratedRegex(@" attached IPC ", Plain)]
    private static partial Regex Attached();

    private sealed class Session
    {
        public string State { get; set; } = "";

        public DateTimeOffset? Entered { get; set; }

        public DateTimeOffset? Started { get; set; }
    }
}
