namespace SleepSim.Reports;

/// <summary>Folds happenings that follow each other and have the same words into one line.</summary>
internal sealed class Fold(List<Happening> lines)
{
    private long _from, _until, _shortest, _longest;
    private int _count;
    private string _lane = "", _words = "";
    private bool _timed;

    /// <summary>Something happened.</summary>
    public void Add(long at, string lane, string words) => Add(at, lane, words, timed: false, 0);

    /// <summary>Something happened that took so many nanoseconds; a folded line gives the shortest and the
    /// longest.</summary>
    public void AddTimed(long at, string lane, string words, long length) => Add(at, lane, words, timed: true, length);

    /// <summary>Nothing follows.</summary>
    public void Finish()
    {
        if (_count > 0) lines.Add(new Happening(_from, _until, _lane, _words + Lengths() + Times()));
        _count = 0;
    }

    private void Add(long at, string lane, string words, bool timed, long length)
    {
        if (_count == 0 || lane != _lane || words != _words || timed != _timed)
        {
            Finish();
            (_from, _lane, _words, _timed) = (at, lane, words, timed);
            (_shortest, _longest) = (length, length);
        }

        _until = at;
        _count++;
        _shortest = Math.Min(_shortest, length);
        _longest = Math.Max(_longest, length);
    }

    private string Lengths()
    {
        if (!_timed) return "";
        string shortest = HumanDuration.Format(_shortest), longest = HumanDuration.Format(_longest);
        return shortest == longest ? $", {shortest}" : $", {shortest} to {longest}";
    }

    private string Times() =>
        _count == 1 ? "" : $"  (× {HumanDuration.Count(_count)} in {HumanDuration.Format(_until - _from)})";
}
