using System.Text;

namespace SleepSim.Scenarios;

/// <summary>The lines of a text file, each with a bound, so that no file can fill the memory.</summary>
internal static class LogLines
{
    /// <summary>The longest line, in bytes. Real acknowledgement lines reach some thousands.</summary>
    public const int LengthMax = 64 * 1024;

    /// <summary>The most lines.</summary>
    public const int LinesMax = 5_000_000;

    private const int BufferSize = 64 * 1024;
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Lines without their ends, with '\n' or '\r\n'.</summary>
    /// <exception cref="ImportException">A line is too long or no text, or there are too many.</exception>
    public static IEnumerable<string> Read(Stream stream, string file)
    {
        byte[] buffer = new byte[BufferSize];
        var line = new MemoryStream();
        int number = 1;
        for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            int start = 0;
            for (int end = NextEnd(buffer, start, read); end >= 0; end = NextEnd(buffer, start, read))
            {
                Append(line, buffer.AsSpan(start, end - start), file, number);
                yield return Decode(line, file, number++);
                if (number > LinesMax)
                    throw Problem(file, number, "a line after that many", Invariant($"at most {LinesMax} lines"));
                start = end + 1;
            }

            Append(line, buffer.AsSpan(start, read - start), file, number);
        }

        if (line.Length > 0)
            yield return Decode(line, file, number);
    }

    /// <summary>Lines that are text already, each with the same bounds.</summary>
    /// <exception cref="ImportException">A line is too long, or there are too many.</exception>
    public static IEnumerable<string> Check(IEnumerable<string> lines, string file)
    {
        int number = 1;
        foreach (string line in lines)
        {
            if (number > LinesMax)
                throw Problem(file, number, "a line after that many", Invariant($"at most {LinesMax} lines"));
            if (line.Length > LengthMax)
            {
                string expected = Invariant($"lines of at most {LengthMax} characters");
                throw Problem(file, number, "a line that goes on and on", expected);
            }

            yield return number++ == 1 ? line.TrimStart(ByteOrderMark) : line;
        }
    }

    private static int NextEnd(byte[] buffer, int start, int read)
    {
        int end = buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
        return end < 0 ? -1 : start + end;
    }

    private static void Append(MemoryStream line, ReadOnlySpan<byte> bytes, string file, int number)
    {
        if (line.Length + bytes.Length > LengthMax)
        {
            string expected = Invariant($"lines of at most {LengthMax} bytes");
            throw Problem(file, number, "a line that goes on and on", expected);
        }

        line.Write(bytes);
    }

    private static string Decode(MemoryStream line, string file, int number)
    {
        string text;
        try
        {
            text = _utf8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
            text = number == 1 ? text.TrimStart(ByteOrderMark) : text;
        }
        catch (DecoderFallbackException)
        {
            throw Problem(file, number, "bytes that are not UTF-8", LogKinds.Expected);
        }

        line.SetLength(0);
        int control = text.AsSpan().IndexOfAnyInRange('\u0000', '\u0008');
        if (control < 0)
            return text;
        string found = Invariant($"the control character U+{(int)text[control]:X4}");
        throw Problem(file, number, found, LogKinds.Expected);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static ImportException Problem(string file, int line, string found, string expected)
        => new(new FormatProblem(file, line, 0, found, expected));
}
