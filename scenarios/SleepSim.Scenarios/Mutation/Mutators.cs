namespace SleepSim.Scenarios;

/// <summary>The ways to change a scenario.</summary>
internal static class Mutators
{
    // What is moved a little is moved past what lies beside it, or to the same instant.
    private static readonly TimeSpan _nudge = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<Mutator> All { get; } =
    [
        Drop, Insert, Insert, Replace, Double, MoveToAnotherMoment, Nudge, Resize, Stretch, Splice, ChangeWorld,
        RollDice,
    ];

    internal static Scenario Drop(Scenario parent, Scenario donor, MutationDice dice)
    {
        int dropped = Any(parent, dice);
        return parent with { Timeline = [.. parent.Timeline.Where((_, step) => step != dropped)] };
    }

    /// <summary>An operation of the donor, at any time or at the same instant as another one.</summary>
    internal static Scenario Insert(Scenario parent, Scenario donor, MutationDice dice)
    {
        Operation operation = donor.Timeline[Any(donor, dice)].Operation;
        TimeSpan at = dice.Below(2) == 0 ? Moment(parent, dice) : dice.UpTo(parent.TimelineEnd + _pause);
        return parent with { Timeline = [.. parent.Timeline, new Step(at, operation)] };
    }

    /// <summary>An operation of the donor in place of another one.</summary>
    internal static Scenario Replace(Scenario parent, Scenario donor, MutationDice dice) => TimelineEdits.Replace(
        parent, Any(parent, dice), donor.Timeline[Any(donor, dice)].Operation);

    /// <summary>The same once more, a little after its end.</summary>
    internal static Scenario Double(Scenario parent, Scenario donor, MutationDice dice)
    {
        Step step = parent.Timeline[Any(parent, dice)];
        return parent with { Timeline = [.. parent.Timeline, step with { At = step.End + dice.UpTo(_pause) }] };
    }

    internal static Scenario MoveToAnotherMoment(Scenario parent, Scenario donor, MutationDice dice)
    {
        int moved = Any(parent, dice);
        return At(parent, moved, Moment(parent, dice));
    }

    internal static Scenario Nudge(Scenario parent, Scenario donor, MutationDice dice)
    {
        int moved = Any(parent, dice);
        TimeSpan at = parent.Timeline[moved].At + dice.UpTo(2 * _nudge) - _nudge;
        return At(parent, moved, at < TimeSpan.Zero ? TimeSpan.Zero : at);
    }

    /// <summary>As long as the donor has it, where it has an operation of that kind.</summary>
    internal static Scenario Resize(Scenario parent, Scenario donor, MutationDice dice)
    {
        int resized = Any(parent, dice);
        Step step = parent.Timeline[resized];
        Step[] alike = [.. donor.Timeline.Where(one => one.Operation.GetType() == step.Operation.GetType())];
        if (alike.Length == 0) return parent;
        TimeSpan length = alike[dice.Below(alike.Length)].Operation.Length;
        return TimelineEdits.Replace(parent, resized, TimelineEdits.WithLength(step, length).Operation);
    }

    /// <summary>More or less time before a step; all that follows moves along.</summary>
    internal static Scenario Stretch(Scenario parent, Scenario donor, MutationDice dice)
    {
        TimeSpan from = parent.Timeline[Any(parent, dice)].At;
        TimeSpan by = dice.UpTo(2 * _pause) - _pause;
        if (by < -from) by = -from;
        return parent with
        {
            Timeline = [.. parent.Timeline.Select(step => step.At < from ? step : step with { At = step.At + by })],
        };
    }

    /// <summary>The beginning of the one, and then the end of the other, in the world of the first.</summary>
    internal static Scenario Splice(Scenario parent, Scenario donor, MutationDice dice)
    {
        Step[] head = [.. parent.Timeline.Take(dice.Below(parent.Timeline.Count) + 1)];
        Step[] tail = [.. donor.Timeline.Skip(dice.Below(donor.Timeline.Count))];
        TimeSpan shift = (parent with { Timeline = head }).TimelineEnd + dice.UpTo(_pause) - tail[0].At;
        return parent with { Timeline = [.. head, .. tail.Select(step => step with { At = step.At + shift })] };
    }

    /// <summary>One part of the world as the donor has it.</summary>
    internal static Scenario ChangeWorld(Scenario parent, Scenario donor, MutationDice dice) => dice.Below(4) switch
    {
        0 => parent with { Host = donor.Host },
        1 => parent with { Network = donor.Network },
        2 => parent with { Vpn = donor.Vpn },
        _ => parent with { Applications = donor.Applications },
    };

    internal static Scenario RollDice(Scenario parent, Scenario donor, MutationDice dice) =>
        parent with { Dice = dice.Below(int.MaxValue) };

    private static int Any(Scenario scenario, MutationDice dice) => dice.Below(scenario.Timeline.Count);

    private static TimeSpan Moment(Scenario scenario, MutationDice dice)
    {
        Step step = scenario.Timeline[Any(scenario, dice)];
        return dice.Below(2) == 0 ? step.At : step.End;
    }

    private static Scenario At(Scenario scenario, int moved, TimeSpan at) => scenario with
    {
        Timeline = [.. scenario.Timeline.Select((step, index) => index == moved ? step with { At = at } : step)],
    };
}
