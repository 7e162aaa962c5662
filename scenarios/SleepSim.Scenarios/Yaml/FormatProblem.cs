using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>Something a file holds that it may not.</summary>
/// <param name="File">The file's name, as it was given.</param>
/// <param name="Line">From 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">From 1; 0 when the line as a whole is meant.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
public sealed record FormatProblem(string File, int Line, int Column, string Found, string Expected)
{
    /// <summary><c>file:line:column: found 'X', expected Y</c>.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? File
            : Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}")
            : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        return $"{place}: found {Found}, expected {Expected}";
    }
}
