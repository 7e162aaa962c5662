using System.Text;

namespace SleepSim.Scenarios;

/// <summary>Reads the output of <c>pmset -g log</c>, also where mails and terminals have wrapped its lines: a message
/// goes on in the lines below that do not begin with a time and are none of pmset's headings.</summary>
internal sealed class PmsetReader(LogNotes notes) : ILogReader
{
    private const int ContinuationsMax = 20;

    private const string Heading = "heading";
    private const string HeldAssertions = "assertions of the moment";
    private const string Holding = "Showing all currently held";

    /// <summary>How the lines begin that pmset prints around the events.</summary>
    private static readonly string[] _headings =
    [
        "PM ASL data store", "Time stamp", "==========", "UUID:", "Sleep/Wakes since boot",
        "Total Sleep/Wakes since boot", Holding,
    ];

    private readonly List<(int Number, string Text)> _lines = [];
    private readonly StringBuilder _rest = new();
    private LogLine? _first;
    private bool _holding;

    /// <inheritdoc/>
    public void Read(int number, LogLine line, string text)
    {
        Flush();
        if (_holding && !PmsetDomains.Part(line.Rest).Known)
        {
            notes.Unused(number, HeldAssertions, text);
            return;
        }

        _holding = false;
        _first = line;
        _rest.Append(line.Rest);
        _lines.Add((number, text));
    }

    /// <inheritdoc/>
    public void ReadUnstamped(int number, string text)
    {
        string trimmed = text.Trim();
        bool heading = trimmed.Length == 0
            || Array.Exists(_headings, start => trimmed.StartsWith(start, StringComparison.Ordinal));
        if (heading)
            Flush();
        if (heading && trimmed.Length > 0)
            _holding = trimmed.StartsWith(Holding, StringComparison.Ordinal);
        if (heading || _first is null || _lines.Count > ContinuationsMax)
        {
            notes.Unused(number, heading ? Heading : _holding ? HeldAssertions : "no timestamp", text);
            return;
        }

        if (_rest.Length + trimmed.Length < LogLines.LengthMax)
            _rest.Append(' ').Append(trimmed);
        _lines.Add((number, text));
    }

    /// <inheritdoc/>
    public void Finish() => Flush();

    private void Flush()
    {
        if (_first is null)
            return;
        (string domain, bool known, string message) = PmsetDomains.Part(_rest.ToString().TrimStart());
        if (Happening(domain, message) is { } happening)
        {
            (int number, string text) = _lines[0];
            notes.Event(new LogEvent(
                number, _lines.Count, _first.At, happening.Kind, happening.Reason, ImportTally.Beginning(text)));
        }
        else
        {
            foreach ((int number, string text) in _lines)
                notes.Unused(number, known ? domain : $"unknown domain '{domain}'", text);
        }

        _first = null;
        _rest.Clear();
        _lines.Clear();
    }

    private static (LogEventKind Kind, string Reason)? Happening(string domain, string message) => domain switch
    {
        "Start" => (LogEventKind.Boot, ""),
        "Sleep" or "Wake" or "DarkWake" or "SleepAborted" => PowerMessages.Read(message),
        _ => null,
    };
}
