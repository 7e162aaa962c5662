namespace SleepSim.Scenarios;

/// <summary>Turns the times of a log, which are of a clock that people and servers set, into times that only go on.
/// </summary>
/// <remarks>Times are compared as instants, so that a change of time zone moves nothing. A line up to
/// <see cref="DisorderMax"/> late is put where it belongs. A greater step back is a clock that was set: the log goes on
/// a moment after what came before. So is a step forward of more than a scenario may last; a smaller one cannot be told
/// from time that passed, and is believed.</remarks>
internal sealed class WallClock(string file)
{
    /// <summary>The greatest step back that is disorder among lines.</summary>
    public static readonly TimeSpan DisorderMax = TimeSpan.FromSeconds(30);

    /// <summary>How much time passes while a clock is set.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>Between two events, at least. Twice the shortest sleep, so that one can be assumed between them.
    /// </summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(2);

    // A log that is written the wrong way round would be nothing but clocks that are set.
    private const int StepsMin = 3;
    private const int EventsPerStep = 10;

    /// <summary>How often the clock was set.</summary>
    public int Steps { get; private set; }

    /// <summary>How many events stood below a later one.</summary>
    public int OutOfOrder { get; private set; }

    /// <summary>How many events were moved because another has nearly the same time.</summary>
    public int Moved { get; private set; }

    /// <summary>Times since the first event, each at least <see cref="Apart"/> later than the one before it.</summary>
    /// <exception cref="ImportException">The clock was set more often than makes sense.</exception>
    public IReadOnlyList<(LogEvent Event, TimeSpan At)> Place(IReadOnlyList<LogEvent> events)
    {
        (LogEvent Event, TimeSpan At)[] placed = Straighten(events);
        (LogEvent Event, TimeSpan At)[] sorted = [.. placed.OrderBy(one => one.At)];
        TimeSpan start = sorted.Length > 0 ? sorted[0].At : TimeSpan.Zero;
        TimeSpan before = -Apart;
        for (int i = 0; i < sorted.Length; i++)
        {
            TimeSpan at = sorted[i].At - start;
            if (at < before + Apart)
            {
                at = before + Apart;
                Moved++;
            }

            sorted[i].At = before = at;
        }

        return sorted;
    }

    private (LogEvent Event, TimeSpan At)[] Straighten(IReadOnlyList<LogEvent> events)
    {
        var placed = new (LogEvent Event, TimeSpan At)[events.Count];
        TimeSpan shift = TimeSpan.Zero;
        TimeSpan latest = TimeSpan.Zero;
        for (int i = 0; i < placed.Length; i++)
        {
            TimeSpan at = events[i].At - events[0].At + shift;
            TimeSpan step = at - latest;
            if (step < -DisorderMax || step > Scenario.MaxLength)
            {
                CountStep(events, i, step);
                shift += Moment - step;
                at = latest + Moment;
            }
            else if (step < TimeSpan.Zero)
            {
                OutOfOrder++;
            }

            placed[i] = (events[i], at);
            latest = at > latest ? at : latest;
        }

        return placed;
    }

    private void CountStep(IReadOnlyList<LogEvent> events, int index, TimeSpan step)
    {
        if (++Steps <= StepsMin + (events.Count / EventsPerStep))
            return;
        string direction = step < TimeSpan.Zero ? "back" : "forward";
        string length = DurationText.Format(step.Duration());
        throw new ImportException(new FormatProblem(
            file, events[index].Line, 0,
            FormattableString.Invariant($"a step {direction} by {length}, and {Steps - 1} others before it"),
            "lines in the order of time, but for a clock that is set now and then"));
    }
}
