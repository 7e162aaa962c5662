namespace SleepSim.Scenarios;

/// <summary>Reads the lines of one format, one after the other, and tells a <see cref="LogNotes"/> what they hold. It
/// accounts for every line it is given.</summary>
internal interface ILogReader
{
    /// <summary>A line that begins with a time.</summary>
    void Read(int number, LogLine line, string text);

    /// <summary>A line that does not: part of the one before, or of what the log prints around them.</summary>
    void ReadUnstamped(int number, string text);

    /// <summary>The log is over.</summary>
    void Finish();
}
