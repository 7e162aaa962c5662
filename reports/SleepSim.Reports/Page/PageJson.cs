using System.Text;

namespace SleepSim.Reports;

/// <summary>JSON in the making, as short as it can be, safe inside a script element.</summary>
internal sealed class PageJson
{
    private readonly StringBuilder _text = new();
    private bool _follows;

    public PageJson Open(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _follows = false;
        return this;
    }

    public PageJson Close(char bracket)
    {
        _text.Append(bracket);
        _follows = true;
        return this;
    }

    public PageJson Key(string key)
    {
        Add(key);
        _text.Append(':');
        _follows = false;
        return this;
    }

    public PageJson Add(string text)
    {
        Separate();
        _text.Append(PageMarkup.Json(text));
        return this;
    }

    public PageJson Add(long number)
    {
        Separate();
        _text.Append(new PageNumber(number));
        return this;
    }

    public PageJson Add(IEnumerable<string> texts)
    {
        Open('[');
        foreach (string text in texts) Add(text);
        return Close(']');
    }

    public PageFragment ToFragment() => new(_text.ToString());

    private void Separate()
    {
        if (_follows) _text.Append(',');
        _follows = true;
    }
}
