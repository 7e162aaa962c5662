using System.Globalization;

namespace SleepSim.Live;

/// <summary>Which process is meant: numbers are used again, a number with the moment it began is not.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Began">When it began, in the kernel's ticks since boot.</param>
internal readonly record struct ProcessIdentity(int Id, long Began)
{
    // Fields of /proc/PID/stat behind the name, which may hold anything.
    private const int StateField = 0;
    private const int BeganField = 19;

    /// <summary>This process.</summary>
    public static ProcessIdentity Own { get; } = new(Environment.ProcessId, BeginningOf(Environment.ProcessId) ?? 0);

    /// <summary>It still runs.</summary>
    public bool Lives => BeginningOf(Id) == Began;

    private static long? BeginningOf(int process)
    {
        try
        {
            string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[StateField] == "Z" ? null : long.Parse(fields[BeganField], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
