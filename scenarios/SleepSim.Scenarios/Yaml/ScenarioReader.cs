using System.Text;

namespace SleepSim.Scenarios;

/// <summary>Reads scenarios from YAML. What it returns is legal: it keeps to <see cref="ScenarioRules"/>.</summary>
public static class ScenarioReader
{
    /// <summary>The largest file that is read, in bytes: 4 MiB.</summary>
    public const int FileSizeMax = 4 << 20;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is; error messages name it so.</param>
    /// <exception cref="ScenarioFormatException">It is not a scenario, too large, or cannot be read.</exception>
    public static Scenario ReadFile(string path) => ReadFile(path, _ => []);

    /// <summary>Reads a file that has to keep to rules of the reader's own as well.</summary>
    /// <param name="path">Where it is; error messages name it so.</param>
    /// <param name="also">What is wrong with a legal scenario by those rules.</param>
    /// <exception cref="ScenarioFormatException">It is not a scenario, too large, cannot be read, or breaks those
    /// rules.</exception>
    public static Scenario ReadFile(string path, Func<Scenario, IEnumerable<ScenarioProblem>> also)
    {
        var reading = new Reading(path);
        byte[] bytes = Load(path, reading);
        reading.ThrowIfFailed();
        string text = Decode(bytes, reading);
        reading.ThrowIfFailed();
        return Read(text, path, also);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">The name for error messages.</param>
    /// <exception cref="ScenarioFormatException">It is not a scenario.</exception>
    public static Scenario Read(string text, string file) => Read(text, file, _ => []);

    private static Scenario Read(string text, string file, Func<Scenario, IEnumerable<ScenarioProblem>> also)
    {
        var reading = new Reading(file);
        CheckText(text, reading);
        reading.ThrowIfFailed();
        YamlNode? document = YamlParser.Parse(text, reading);
        reading.ThrowIfFailed();

        Scenario scenario = ScenarioShape.Table.Read(ScenarioShape.Table.Defaults, document!, reading);
        reading.ThrowIfFailed();
        Report(ScenarioRules.Check(scenario), document!, reading);
        reading.ThrowIfFailed();
        Report(also(scenario), document!, reading);
        reading.ThrowIfFailed();
        return scenario;
    }

    private static void Report(IEnumerable<ScenarioProblem> problems, YamlNode document, Reading reading)
    {
        foreach (ScenarioProblem problem in problems)
        {
            YamlNode at = problem.Step is { } step
                ? YamlPlace.InStep(document, step, reading.Operations[step], problem.Field)
                : YamlPlace.Of(document, problem.Field);
            reading.Report(at, problem.Found, problem.Expected);
        }
    }

    private static byte[] Load(string path, Reading reading)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.Length <= FileSizeMax)
            {
                byte[] bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return bytes;
            }

            reading.Report(
                0, 0, FormattableString.Invariant($"{stream.Length} bytes"),
                FormattableString.Invariant($"a scenario of at most {FileSizeMax} bytes"));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            string why = unreadable is FileNotFoundException or DirectoryNotFoundException
                ? "no file"
                : $"a file that cannot be read ({unreadable.Message})";
            reading.Report(0, 0, why, "a scenario file");
        }

        return [];
    }

    private static string Decode(byte[] bytes, Reading reading)
    {
        try
        {
            return _utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException invalid)
        {
            int line = 1 + bytes.AsSpan(0, Math.Clamp(invalid.Index, 0, bytes.Length)).Count((byte)'\n');
            reading.Report(line, 0, "bytes that are not UTF-8", "a text file in UTF-8");
            return "";
        }
    }

    private static void CheckText(string text, Reading reading)
    {
        if (string.IsNullOrWhiteSpace(text))
            reading.Report(1, 1, "nothing", "a scenario, a mapping that begins with 'name:'");
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.Length && !reading.Failed; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
            else if (char.IsControl(text[i]) && text[i] is not ('\r' or '\t'))
            {
                string character = FormattableString.Invariant($"the control character U+{(int)text[i]:X4}");
                reading.Report(line, i - lineStart + 1, character, "text");
            }
        }
    }
}
