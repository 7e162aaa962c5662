namespace SleepSim.Reports;

/// <summary>Looks up lists that are in order of time.</summary>
internal static class InOrder
{
    /// <summary>How many items are earlier than a moment: the place of the first that is not.</summary>
    /// <param name="items">In order of time.</param>
    /// <param name="at">The moment.</param>
    /// <param name="timeOf">The time of an item.</param>
    public static int CountBefore<T>(IReadOnlyList<T> items, long at, Func<T, long> timeOf)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (timeOf(items[middle]) < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>How many items are no later than a moment.</summary>
    /// <param name="items">In order of time.</param>
    /// <param name="at">The moment.</param>
    /// <param name="timeOf">The time of an item.</param>
    public static int CountUpTo<T>(IReadOnlyList<T> items, long at, Func<T, long> timeOf) =>
        at == long.MaxValue ? items.Count : CountBefore(items, at + 1, timeOf);

    /// <summary>The place of the last item that is no later than a moment; of the first when all are later.</summary>
    /// <param name="items">In order of time, at least one.</param>
    /// <param name="at">The moment.</param>
    /// <param name="timeOf">The time of an item.</param>
    public static int LastUpTo<T>(IReadOnlyList<T> items, long at, Func<T, long> timeOf) =>
        Math.Max(0, CountUpTo(items, at, timeOf) - 1);
}
