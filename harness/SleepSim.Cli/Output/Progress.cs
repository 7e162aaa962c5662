using System.Diagnostics;

namespace SleepSim.Cli;

/// <summary>Says on the error side how far the work is: one line written over on a screen, a line every few seconds
/// elsewhere. Safe from many threads.</summary>
internal sealed class Progress(Terminal terminal, bool quiet = false)
{
    private const int Width = 110;

    private readonly Lock _writing = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _every =
        terminal.ErrorIsScreen ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(5);
    private TimeSpan _lastAt;
    private bool _lineIsOpen;

    /// <summary>Real time since the work began.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>Says how far the work is, unless that was said a moment ago.</summary>
    /// <param name="line">Makes the line; called only when it is shown.</param>
    public void Show(Func<string> line)
    {
        if (quiet) return;
        lock (_writing)
        {
            if (Elapsed - _lastAt < _every) return;
            _lastAt = Elapsed;
            string text = line();
            if (text.Length > Width) text = text[..Width];
            if (terminal.ErrorIsScreen) terminal.Error.Write("\r" + text.PadRight(Width));
            else terminal.Error.WriteLine(text);
            _lineIsOpen = terminal.ErrorIsScreen;
        }
    }

    /// <summary>Says something that stays.</summary>
    public void Say(string line)
    {
        if (quiet) return;
        lock (_writing)
        {
            Clear();
            terminal.Error.WriteLine(line);
        }
    }

    /// <summary>Takes the line away before results are written.</summary>
    public void Finish()
    {
        lock (_writing) Clear();
    }

    private void Clear()
    {
        if (!_lineIsOpen) return;
        terminal.Error.Write("\r" + new string(' ', Width) + "\r");
        _lineIsOpen = false;
    }
}
