namespace SleepSim.Scenarios;

/// <summary>The smallest failing scenario so far, and how often it may still be tried to find a smaller one.</summary>
internal sealed class ShrinkSearch(
    Scenario failing,
    Func<Scenario, bool> stillFails,
    Action<ShrinkProgress>? progress,
    Func<bool>? cancelled,
    int attemptsMax)
{
    private int _attempts;
    private bool _over = attemptsMax <= 0;

    public Scenario Smallest { get; private set; } = failing;

    /// <returns>Whether anything became smaller.</returns>
    public bool Run(ShrinkPass pass)
    {
        bool shrunk = false;
        int slot = 0;
        while (!_over && slot < pass.Slots(Smallest))
        {
            // What was accepted may leave more to gain at the same place; each time something became smaller, so that
            // this ends.
            if (TryAny(pass.Candidates(Smallest, slot)))
                shrunk = true;
            else
                slot++;
        }

        return shrunk;
    }

    private bool TryAny(IEnumerable<Scenario> candidates)
    {
        foreach (Scenario candidate in candidates)
        {
            if (_over)
                return false;
            if (ScenarioSize.IsSmaller(candidate, Smallest) && ScenarioRules.IsLegal(candidate) && Fails(candidate))
            {
                Smallest = candidate;
                return true;
            }
        }

        return false;
    }

    private bool Fails(Scenario candidate)
    {
        if (cancelled?.Invoke() ?? false)
        {
            _over = true;
            return false;
        }

        bool fails = stillFails(candidate);
        _attempts++;
        _over = _attempts >= attemptsMax;
        Scenario smallest = fails ? candidate : Smallest;
        progress?.Invoke(new ShrinkProgress(_attempts, attemptsMax, smallest.Timeline.Count, smallest.TimelineEnd));
        return fails;
    }
}
