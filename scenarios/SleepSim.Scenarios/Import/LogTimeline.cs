namespace SleepSim.Scenarios;

/// <summary>The steps that the events of a log make.</summary>
internal sealed class LogTimeline(ImportTally tally)
{
    private static readonly TimeSpan _leadIn = TimeSpan.FromSeconds(30);

    private readonly NetworkBuilder _network = new();
    private readonly List<Step> _starts = [];

    public NightBuilder Night { get; } = new();

    /// <summary>Whether the log ended asleep, so that the last full wake is assumed.</summary>
    public bool EndsAsleep { get; private set; }

    /// <summary>Whether the starts of the tunnel are steps.</summary>
    public bool HasStarts => _starts.Count > 0;

    /// <summary>The steps, after some awake time in which the tunnel can come up.</summary>
    public IReadOnlyList<Step> Build(IReadOnlyList<(LogEvent Event, TimeSpan At)> events)
    {
        bool power = events.Any(one => IsPower(one.Event.Kind));
        foreach ((LogEvent happening, TimeSpan at) in events)
        {
            if (Add(happening, at, power) is { } why)
                tally.Unused(happening, why);
            else
                tally.Used(happening.Lines);
        }

        EndsAsleep = Night.Finish();
        _network.Finish((events.Count > 0 ? events[^1].At : TimeSpan.Zero) + NightBuilder.Assumed);
        Step[] steps = [.. Night.Steps.Concat(_network.Steps).Concat(_starts).OrderBy(step => step.At)];
        TimeSpan shift = _leadIn - steps.Select(step => step.At).Append(TimeSpan.Zero).Min();
        return [.. steps.Select(step => step with { At = step.At + shift })];
    }

    private string? Add(LogEvent happening, TimeSpan at, bool power)
    {
        if (IsPower(happening.Kind))
            return Night.Add(happening.Kind, at, happening.Reason);
        Night.Pass(at);
        if (happening.Link is { } link)
            return _network.Add(link, at, Night.IsAwake);

        // What started the tunnel is not in the line. Where sleep and wake are known they may have, and in the
        // scenario they will; elsewhere it is given to the user.
        if (power)
            return "tunnel start";
        _starts.Add(new Step(at, new UserStart()));
        return null;
    }

    private static bool IsPower(LogEventKind kind) => kind is not (LogEventKind.LinkChange or LogEventKind.TunnelStart);
}
