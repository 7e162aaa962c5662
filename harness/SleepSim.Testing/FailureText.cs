using System.Text;

namespace SleepSim.Testing;

/// <summary>The message of a failed property. Lines end with LF.</summary>
internal sealed class FailureText(string headline)
{
    private const int LabelWidth = 15;

    private readonly StringBuilder _text = new(headline + '\n');

    public void Paragraph(string sentences) => Indented(sentences);

    /// <summary>Lines under a heading.</summary>
    public void Block(string heading, string lines)
    {
        _text.Append('\n').Append(heading).Append(":\n");
        Indented(lines);
    }

    /// <summary>A label and what is on it.</summary>
    public void Line(string label, string value)
    {
        if (label == "Scenario file") _text.Append('\n');
        _text.Append((label + ":").PadRight(LabelWidth)).Append(value).Append('\n');
    }

    public override string ToString() => _text.ToString();

    private void Indented(string lines)
    {
        foreach (string line in lines.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            _text.Append(line.Length > 0 ? "  " : "").Append(line).Append('\n');
    }
}
