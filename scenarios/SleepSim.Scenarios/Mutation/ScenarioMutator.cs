namespace SleepSim.Scenarios;

/// <summary>Changes scenarios a little, so that one that reached something new may reach more.</summary>
public static class ScenarioMutator
{
    private const int ChangesMax = 3;
    private const int AttemptsMax = 20;

    /// <summary>A function of its arguments alone.</summary>
    /// <param name="parent">A legal scenario.</param>
    /// <param name="donor">A generated scenario, for operations, lengths and worlds.</param>
    /// <param name="number">Another number means another change.</param>
    /// <param name="operationsMax">The most operations it may have.</param>
    /// <returns>A legal scenario of one to three changes; the donor when none of twenty attempts is legal.</returns>
    public static Scenario Mutate(Scenario parent, Scenario donor, long number, int operationsMax)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(donor);
        ArgumentOutOfRangeException.ThrowIfLessThan(operationsMax, 1);
        if (parent.Timeline.Count == 0 || donor.Timeline.Count == 0) return donor;
        var dice = new MutationDice(number);
        for (int attempt = 0; attempt < AttemptsMax; attempt++)
        {
            if (Changed(parent, donor, dice, operationsMax) is { } changed)
                return changed with { Name = FormattableString.Invariant($"mutated-{number}"), Source = "mutated" };
        }

        return donor;
    }

    private static Scenario? Changed(Scenario parent, Scenario donor, MutationDice dice, int operationsMax)
    {
        Scenario changed = parent;
        for (int change = dice.Below(ChangesMax); change >= 0; change--)
        {
            Scenario next = Mutators.All[dice.Below(Mutators.All.Count)](changed, donor, dice);
            if (next.Timeline.Count > 0)
                changed = next with { Timeline = [.. next.Timeline.OrderBy(step => step.At)] };
        }

        if (!MutationFairness.IsFair(changed) || !Differs(changed, parent)) return null;

        // What has no place any more goes; with it what hung on it.
        changed = TimelineEdits.Drop(changed, step => step >= operationsMax);
        return changed.Timeline.Count > 0 && ScenarioRules.IsLegal(changed) ? changed : null;
    }

    private static bool Differs(Scenario one, Scenario other) =>
        !one.Timeline.SequenceEqual(other.Timeline) || one.Dice != other.Dice || one.Host != other.Host
        || one.Network != other.Network || one.Vpn != other.Vpn || one.Applications != other.Applications;
}
