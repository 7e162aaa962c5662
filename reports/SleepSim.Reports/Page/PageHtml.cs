using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SleepSim.Reports;

/// <summary>Markup in the making. It takes interpolated text only: what stands in the source is markup, and every hole
/// is encoded, so nothing can be forgotten.</summary>
internal sealed class PageHtml
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup.</summary>
    public PageHtml Write([InterpolatedStringHandlerArgument("")] ref PageHtmlHandler markup)
    {
        markup.Done();
        return this;
    }

    /// <summary>What was written.</summary>
    public PageFragment ToFragment() => new(_text.ToString());

    internal void AppendMarkup(string markup) => _text.Append(markup);

    internal void AppendText(string text) => _text.Append(PageMarkup.Text(text));

    internal void AppendNumber(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    // A tenth of a pixel is all an eye can see, and short.
    internal void AppendNumber(double number) => _text.Append(Number(number));

    /// <summary>A number in tenths, without a fraction of zero.</summary>
    public static string Number(double number)
    {
        string text = Math.Round(number, 1, MidpointRounding.AwayFromZero)
            .ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
