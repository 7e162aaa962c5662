namespace SleepSim.Scenarios;

/// <summary>Turns the states of the network that a provider saw, one after the other, into steps.</summary>
internal sealed class NetworkBuilder
{
    // The new network is there already; how long the old one was gone is not in the log.
    private static readonly TimeSpan _handover = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _announcement = TimeSpan.FromMilliseconds(10);

    private readonly List<Step> _steps = [];
    private LinkState? _last;
    private TimeSpan? _downSince;

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Takes a state in: no network is an outage until the next one, another network an outage of a moment,
    /// and the same network a path that is announced again.</summary>
    /// <returns>Null when it is used; otherwise why not.</returns>
    public string? Add(LinkState link, TimeSpan at, bool awake)
    {
        LinkState? before = _last;
        _last = link;
        if (!link.IsUsable)
        {
            bool known = _downSince is not null;
            _downSince ??= at;
            return known ? "already without network" : null;
        }

        if (_downSince is { } since)
            AddOutage(since, at - since);
        else if (before is not null && before != link)
            AddOutage(at, _handover);
        else if (awake)
            _steps.Add(new Step(at, new PathFlurry(1, _announcement)));
        else
            return "network announced in sleep";
        _downSince = null;
        return null;
    }

    /// <summary>The log is over: an outage ends then.</summary>
    public void Finish(TimeSpan end)
    {
        if (_downSince is { } since)
            AddOutage(since, end - since);
    }

    /// <summary>An interface that is down cannot go down: an outage ends where the next begins.</summary>
    private void AddOutage(TimeSpan at, TimeSpan length)
    {
        int last = _steps.FindLastIndex(step => step.Operation is InterfaceDown);
        if (last >= 0 && _steps[last].End > at)
            _steps[last] = _steps[last] with { Operation = new InterfaceDown(at - _steps[last].At) };
        _steps.Add(new Step(at, new InterfaceDown(length)));
    }
}
