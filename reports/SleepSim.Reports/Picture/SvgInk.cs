using System.Globalization;
using System.Security;
using System.Text;
using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Writes an SVG document: numbers with two decimals, lines ended by LF, nothing that the machine, its fonts
/// or its culture could change.</summary>
internal sealed class SvgInk : Ink
{
    private readonly StringBuilder _svg = new(1 << 16);

    /// <summary>Begins a document.</summary>
    /// <param name="colors">The colours.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="title">What the picture is of, for those who cannot see it.</param>
    public SvgInk(Palette colors, int width, int height, string title)
        : base(colors)
    {
        _svg.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        _svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"");
        _svg.Append(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {width} {height}\" role=\"img\"");
        _svg.Append(" font-family=\"").Append(Typefaces.SvgFamily).Append("\">\n<title>");
        _svg.Append(SecurityElement.Escape(Letters.Printable(title))).Append("</title>\n");
    }

    /// <inheritdoc/>
    public override void Fill(SKRect area, SKColor color, float radius = 0)
    {
        _svg.Append("<rect");
        Number("x", area.Left);
        Number("y", area.Top);
        Number("width", area.Width);
        Number("height", area.Height);
        if (radius > 0) Number("rx", radius);
        Color("fill", color);
        _svg.Append("/>\n");
    }

    /// <inheritdoc/>
    public override void Strokes(IReadOnlyList<(SKPoint From, SKPoint To)> lines, SKColor color, float width)
    {
        _svg.Append("<path d=\"");
        foreach ((SKPoint from, SKPoint to) in lines)
        {
            Point('M', from);
            Point('L', to);
        }

        _svg.Append('"');
        Color("stroke", color);
        Number("stroke-width", width);
        _svg.Append("/>\n");
    }

    /// <inheritdoc/>
    public override void Shape(SKColor color, params ReadOnlySpan<SKPoint> corners)
    {
        _svg.Append("<path d=\"");
        for (int i = 0; i < corners.Length; i++) Point(i == 0 ? 'M' : 'L', corners[i]);
        _svg.Append("Z\"");
        Color("fill", color);
        _svg.Append("/>\n");
    }

    /// <inheritdoc/>
    public override void Text(PlacedText text)
    {
        _svg.Append("<text");
        if (text.Upwards)
        {
            _svg.Append(" transform=\"translate(");
            Number(text.Left + text.Style.Baseline);
            _svg.Append(' ');
            Number(text.Middle + text.Width / 2);
            _svg.Append(") rotate(-90)\"");
        }
        else
        {
            Number("x", text.Left);
            Number("y", text.Middle + text.Style.Baseline);
        }

        Number("font-size", text.Style.Size);
        if (text.Style.Bold) _svg.Append(" font-weight=\"600\"");
        // A viewer without the font must not let words run into others.
        Number("textLength", text.Width);
        _svg.Append(" lengthAdjust=\"spacingAndGlyphs\"");
        Color("fill", text.Color);
        _svg.Append('>').Append(SecurityElement.Escape(text.Text)).Append("</text>\n");
    }

    /// <summary>The whole document.</summary>
    public string Finish() => _svg.Append("</svg>\n").ToString();

    private void Point(char command, SKPoint point)
    {
        _svg.Append(command);
        Number(point.X);
        _svg.Append(' ');
        Number(point.Y);
    }

    private void Color(string name, SKColor color)
    {
        _svg.Append(CultureInfo.InvariantCulture,
            $" {name}=\"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}\"");
        if (color.Alpha != byte.MaxValue) Number(name + "-opacity", color.Alpha / 255f);
    }

    private void Number(string name, float number)
    {
        _svg.Append(' ').Append(name).Append("=\"");
        Number(number);
        _svg.Append('"');
    }

    private void Number(float number)
    {
        long hundredths = (long)MathF.Round(number * 100);
        if (hundredths < 0) _svg.Append('-');
        hundredths = Math.Abs(hundredths);
        _svg.Append(CultureInfo.InvariantCulture, $"{hundredths / 100}");
        long rest = hundredths % 100;
        if (rest == 0) return;
        _svg.Append('.').Append((char)('0' + rest / 10));
        if (rest % 10 != 0) _svg.Append((char)('0' + rest % 10));
    }
}
