using System.Runtime.CompilerServices;

namespace SleepSim.Reports;

/// <summary>Takes the parts of an interpolated string: markup as it is, everything else encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PageHtmlHandler(int literalLength, int holes, PageHtml html)
{
    private readonly int _expected = literalLength + holes;

    public void AppendLiteral(string markup) => html.AppendMarkup(markup);

    public void AppendFormatted(string text) => html.AppendText(text);

    public void AppendFormatted(int number) => html.AppendNumber((long)number);

    public void AppendFormatted(long number) => html.AppendNumber(number);

    public void AppendFormatted(double number) => html.AppendNumber(number);

    public void AppendFormatted(PageFragment fragment) => html.AppendMarkup(fragment.Html);

    internal void Done() => ArgumentOutOfRangeException.ThrowIfNegative(_expected);
}
