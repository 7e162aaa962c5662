using System.Text;

namespace SleepSim.Reports;

/// <summary>Names of enumerations as the style sheet and the script write them.</summary>
internal static class PageName
{
    /// <summary><c>FalseConnected</c> as <c>false-connected</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Split(value, '-');

    /// <summary><c>FalseConnected</c> as <c>false connected</c>.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum => Split(value, ' ');

    private static string Split<T>(T value, char between)
        where T : struct, Enum
    {
        StringBuilder name = new();
        foreach (char letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0) name.Append(between);
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
