namespace SleepSim.Campaigns;

/// <summary>Whether a file belongs to a campaign.</summary>
internal static class HeaderCheck
{
    /// <summary>Refuses the file of another campaign.</summary>
    /// <param name="wanted">The campaign.</param>
    /// <param name="found">What the file says of itself.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="CampaignFileException">It is of another campaign; the message says what differs.</exception>
    public static void Same(CampaignHeader wanted, SortedDictionary<string, string> found, string path)
    {
        string[] differences = [.. Differences(wanted, found, path)];
        if (differences.Length == 0) return;
        throw new CampaignFileException(
            string.Join(Environment.NewLine, differences) + Environment.NewLine
            + "Another campaign needs another file: name one with --file, or say the same as then.");
    }

    private static IEnumerable<string> Differences(
        CampaignHeader wanted, SortedDictionary<string, string> found, string path)
    {
        foreach ((string key, string value) in wanted.Values)
        {
            string known = found.GetValueOrDefault(key, "nothing");
            if (known != value) yield return $"Found {key} {value}, expected {key} {known}, as in '{path}'.";
        }
    }
}
