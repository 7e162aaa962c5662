namespace SleepSim.Scenarios;

/// <summary>Shrinking, with the question whether a scenario still fails left to the caller: who has threads asks it
/// of several candidates at once. The result depends on the answers alone, not on how many are asked for at a
/// time.</summary>
/// <remarks>The loop: take the next candidates, find the first of them that fails, and report it. Those behind it are
/// thrown away: they were made from a scenario that is no longer the smallest. Not safe for several threads.</remarks>
public sealed class ShrinkSession
{
    /// <summary>How many candidates are judged at most, unless asked otherwise.</summary>
    public const int UsualAttempts = 2000;

    private readonly int _attemptsMax;
    private readonly TriedScenarios _tried = new();
    private readonly List<ShrinkAttempt> _ahead = [];
    private IEnumerator<ShrinkAttempt> _walk;
    private int _attempts;

    /// <summary>Begins.</summary>
    /// <param name="failing">A legal scenario that fails. It is not a candidate itself.</param>
    /// <param name="maxAttempts">How many candidates may be judged; those that are thrown away do not count.</param>
    /// <exception cref="ArgumentException"><paramref name="failing"/> is not legal.</exception>
    public ShrinkSession(Scenario failing, int maxAttempts = UsualAttempts)
    {
        if (ScenarioRules.Check(failing) is [var problem, ..])
            throw new ArgumentException($"Only a legal scenario can be shrunk: {problem}", nameof(failing));
        Smallest = failing;
        _attemptsMax = maxAttempts;
        _walk = Walk(new ShrinkPlace(0, 0, Shrunk: false)).GetEnumerator();
    }

    /// <summary>The smallest scenario so far that fails.</summary>
    public Scenario Smallest { get; private set; }

    /// <summary>How far it is.</summary>
    public ShrinkProgress Progress => new(_attempts, _attemptsMax, Smallest.Timeline.Count, Smallest.TimelineEnd);

    /// <summary>The next candidates, in the order in which they count; all are legal and smaller than
    /// <see cref="Smallest"/>.</summary>
    /// <param name="count">How many at most, from 1.</param>
    /// <returns>None when shrinking is over; the same again until something is reported.</returns>
    public IReadOnlyList<Scenario> Next(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        int wanted = Math.Min(count, _attemptsMax - _attempts);
        while (_ahead.Count < wanted && _walk.MoveNext())
            _ahead.Add(_walk.Current);
        return [.. _ahead.Take(wanted).Select(attempt => attempt.Candidate)];
    }

    /// <summary>Says what came of the candidates.</summary>
    /// <param name="passed">So many of them do not fail, counted from the first without a gap.</param>
    /// <param name="nextFails">Whether the one after those fails.</param>
    /// <exception cref="ArgumentOutOfRangeException">There were not so many candidates.</exception>
    public void Report(int passed, bool nextFails)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(passed);
        int judged = passed + (nextFails ? 1 : 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(judged, _ahead.Count, nameof(passed));
        _attempts += judged;
        if (!nextFails)
        {
            _ahead.RemoveRange(0, passed);
            return;
        }

        ShrinkAttempt accepted = _ahead[passed];
        foreach (ShrinkAttempt thrownAway in _ahead.Skip(judged))
            _tried.Remove(thrownAway.Key);
        _ahead.Clear();
        Smallest = accepted.Candidate;
        _walk.Dispose();

        // What was accepted may leave more to gain at the same place; each time something became smaller, so that
        // this ends.
        _walk = Walk(accepted.Place with { Shrunk = true }).GetEnumerator();
    }

    /// <summary>What is to be tried from a place on, as long as nothing of it fails: the rest of this round through
    /// the passes, and a whole one more when something was accepted in it.</summary>
    private IEnumerable<ShrinkAttempt> Walk(ShrinkPlace from)
    {
        Scenario smallest = Smallest;
        ShrinkPlace place = from;
        while (true)
        {
            if (place.Pass == ShrinkPasses.All.Count)
            {
                if (!place.Shrunk)
                    yield break;
                place = new ShrinkPlace(0, 0, Shrunk: false);
            }

            ShrinkPass pass = ShrinkPasses.All[place.Pass];
            if (place.Slot >= pass.Slots(smallest))
            {
                place = place with { Pass = place.Pass + 1, Slot = 0 };
                continue;
            }

            foreach (Scenario candidate in pass.Candidates(smallest, place.Slot))
            {
                if (ScenarioSize.IsSmaller(candidate, smallest) && ScenarioRules.IsLegal(candidate)
                    && _tried.Add(candidate, out UInt128 key))
                    yield return new ShrinkAttempt(candidate, key, place);
            }

            place = place with { Slot = place.Slot + 1 };
        }
    }
}
