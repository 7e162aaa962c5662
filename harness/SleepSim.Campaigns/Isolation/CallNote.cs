using System.Globalization;

namespace SleepSim.Campaigns;

/// <summary>The last call of an engine, in a file that outlives the process.</summary>
/// <param name="At">When, in nanoseconds since the run began.</param>
/// <param name="Call">Such as <c>Handle(Wake)</c>.</param>
/// <param name="CameBack">Whether it was over.</param>
internal readonly record struct CallNote(long At, string Call, bool CameBack)
{
    /// <summary>Letters of a note; it is always written whole, over the one before.</summary>
    public const int Size = 96;

    private const int NumberSize = 20;

    /// <summary>Writes it.</summary>
    public void Write(Span<byte> line)
    {
        line.Fill((byte)' ');
        line[0] = (byte)(CameBack ? '.' : '>');
        At.TryFormat(line[1..], out _, provider: CultureInfo.InvariantCulture);
        ReadOnlySpan<char> call = Call.AsSpan(0, Math.Min(Call.Length, Size - NumberSize - 2));
        System.Text.Encoding.ASCII.GetBytes(call, line[(NumberSize + 2)..]);
    }

    /// <summary>Reads the file.</summary>
    /// <returns>Null when no engine was called yet.</returns>
    public static CallNote? Read(string path)
    {
        string text = File.Exists(path) ? File.ReadAllText(path, System.Text.Encoding.ASCII) : "";
        if (text.Length < Size) return null;
        return long.TryParse(
            text.AsSpan(1, NumberSize).TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out long at)
            ? new CallNote(at, text[(NumberSize + 2)..].TrimEnd(), text[0] == '.')
            : null;
    }
}
