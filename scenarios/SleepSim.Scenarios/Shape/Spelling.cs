namespace SleepSim.Scenarios;

/// <summary>What to say to someone who misspelt a name.</summary>
internal static class Spelling
{
    private const int WordLengthMax = 60;

    /// <summary><c>one of a, b, c; did you mean b?</c></summary>
    public static string OneOf(string found, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? nearest = Nearest(found, names);
        string list = $"one of {List(names)}";
        return nearest is null ? list : $"{list}; did you mean '{nearest}'?";
    }

    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    private static string? Nearest(string found, string[] known)
    {
        if (found.Length > WordLengthMax)
            return null;
        string? nearest = null;
        int least = Math.Max(2, found.Length / 3) + 1;
        foreach (string name in known)
        {
            int distance = Distance(found, name);
            if (distance >= least)
                continue;
            least = distance;
            nearest = name;
        }

        return nearest;
    }

    /// <summary>How many letters must be put in, taken out or changed (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        int[] above = [.. Enumerable.Range(0, to.Length + 1)];
        foreach (char letter in from)
        {
            int[] row = new int[to.Length + 1];
            row[0] = above[0] + 1;
            for (int i = 0; i < to.Length; i++)
            {
                int changed = above[i] + (letter == to[i] ? 0 : 1);
                row[i + 1] = Math.Min(changed, Math.Min(above[i + 1], row[i]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
