namespace SleepSim.Scenarios;

/// <summary>Makes a failing scenario one that a person can read: fewer operations, weaker ones, shorter and rounder
/// times, a plainer world.</summary>
public static class ScenarioShrinker
{
    /// <summary>Shrinks.</summary>
    /// <param name="failing">A legal scenario that fails. It is not tried again.</param>
    /// <param name="stillFails">Whether a scenario fails in the same way; it must answer the same every time.</param>
    /// <param name="progress">Told after every attempt.</param>
    /// <param name="cancelled">Asked before every attempt; when it says so, the smallest found so far is
    /// returned.</param>
    /// <param name="maxAttempts">How often <paramref name="stillFails"/> may be asked.</param>
    /// <returns>A legal scenario that fails, with no more operations and no longer timeline. When the attempts
    /// sufficed, shrinking it again changes nothing.</returns>
    /// <exception cref="ArgumentException"><paramref name="failing"/> is not legal.</exception>
    public static Scenario Shrink(
        Scenario failing,
        Func<Scenario, bool> stillFails,
        Action<ShrinkProgress>? progress = null,
        Func<bool>? cancelled = null,
        int maxAttempts = ShrinkSession.UsualAttempts)
    {
        var session = new ShrinkSession(failing, maxAttempts);
        while (session.Next(1) is [var candidate] && !(cancelled?.Invoke() ?? false))
        {
            bool fails = stillFails(candidate);
            session.Report(fails ? 0 : 1, fails);
            progress?.Invoke(session.Progress);
        }

        return session.Smallest;
    }

    /// <summary>The simpler scenarios next to this one, the boldest steps first. All are legal.</summary>
    public static IEnumerable<Scenario> Candidates(Scenario scenario)
    {
        foreach (ShrinkPass pass in ShrinkPasses.All)
        {
            for (int slot = 0; slot < pass.Slots(scenario); slot++)
            {
                foreach (Scenario candidate in pass.Candidates(scenario, slot))
                {
                    if (ScenarioSize.IsSmaller(candidate, scenario) && ScenarioRules.IsLegal(candidate))
                        yield return candidate;
                }
            }
        }
    }
}
