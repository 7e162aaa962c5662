using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>Where in a document a field stands that a rule names by its keys, such as
/// <c>vpn.rules[2].ssids</c>.</summary>
internal static class YamlPlace
{
    /// <returns>The key, or the item of a list; as much of the way as there is.</returns>
    public static YamlNode Of(YamlNode document, string field)
    {
        YamlNode place = document;
        YamlNode inside = document;
        foreach (string part in field.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            string key = part.Split('[')[0];
            if (inside is not YamlMapping mapping
                || mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key) is not { } entry)
                return place;
            place = entry.Key;
            inside = entry.Value;
            if (key.Length == part.Length)
                continue;
            int item = int.Parse(part.AsSpan(key.Length + 1).TrimEnd(']'), CultureInfo.InvariantCulture);
            if (inside is not YamlSequence list || item > list.Items.Count)
                return place;
            place = inside = list.Items[item - 1];
        }

        return place;
    }

    /// <param name="document">The document.</param>
    /// <param name="step">The index of the step.</param>
    /// <param name="operation">The key of its operation.</param>
    /// <param name="field">The field in the operation; empty for the whole of it.</param>
    public static YamlNode InStep(YamlNode document, int step, YamlNode operation, string field)
        => field.Length == 0 || operation is not YamlScalar key
            ? operation
            : Of(document, FormattableString.Invariant($"timeline[{step + 1}].{key.Text}.{field}"));
}
