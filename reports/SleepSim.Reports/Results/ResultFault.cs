using System.Globalization;

namespace SleepSim.Reports;

/// <summary>A file of a result that is broken.</summary>
/// <param name="File">Its path.</param>
/// <param name="Line">Its line, from one; null where the file as a whole is broken.</param>
/// <param name="Reason">What was found and what was expected, as a part of a sentence.</param>
public sealed record ResultFault(string File, long? Line, string Reason)
{
    /// <summary>As compilers say it: <c>file:line: reason</c>.</summary>
    public override string ToString() => Line is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}: {Reason}")
        : $"{File}: {Reason}";
}
