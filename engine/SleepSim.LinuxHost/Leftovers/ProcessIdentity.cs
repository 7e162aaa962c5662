using System.Globalization;
using System.Text.Json.Serialization;

namespace SleepSim.LinuxHost;

/// <summary>One process for good: its number comes again, its number and the time it began do not.</summary>
/// <param name="Number">The process id.</param>
/// <param name="Began">When it began, in ticks since boot as /proc counts them.</param>
internal sealed record ProcessIdentity(int Number, long Began)
{
    private const int StateField = 0;
    private const int BeganField = 19;

    /// <summary>This process.</summary>
    public static ProcessIdentity Own =>
        Of(Environment.ProcessId) ?? throw new InvalidOperationException("/proc does not know this process.");

    /// <summary>It runs or is stopped; one that was killed and not yet waited for is not alive.</summary>
    [JsonIgnore]
    public bool IsAlive => Of(Number) == this;

    /// <summary>The process that has this number now; null where there is none alive.</summary>
    public static ProcessIdentity? Of(int number)
    {
        string line;
        try
        {
            line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{number}/stat"));
        }
        catch (IOException)
        {
            return null;
        }

        // The second field is the name in parentheses, and anything may stand in it.
        string[] fields = line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length <= BeganField || fields[StateField] is "Z" or "X") return null;
        return new ProcessIdentity(number, long.Parse(fields[BeganField], CultureInfo.InvariantCulture));
    }
}
