namespace SleepSim.Scenarios;

/// <summary>What a scenario brings together, as numbers: each kind of operation with each setting of the world, and
/// with what happens during it or soon after. Lengths and amounts count by their order of magnitude.</summary>
/// <remarks>Numbers are hashes: two features may share one, which does no harm where they are counted.</remarks>
public static class ScenarioFeatures
{
    /// <summary>Features are numbers below this.</summary>
    public const int Limit = 1 << 16;

    // The geometric middle of a decade, or so: half an order of magnitude is told apart.
    private const char BigFrom = '3';

    // How the two halves of a feature go together.
    private const long InWorld = 0;
    private const long AtOnce = 1;
    private const long During = 2;
    private const long Soon = 3;
    private const long Inside = 4;
    private const long Across = 5;
    private const long Alone = 6;

    // What lies further apart has little to do with each other.
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(10);

    /// <summary>The features of a scenario, sorted, each once.</summary>
    public static IReadOnlyList<int> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        List<long> world = [];
        AddTokens(world, 1, HostShape.Table.Write(scenario.Host));
        AddTokens(world, 2, NetworkShape.Table.Write(scenario.Network));
        AddTokens(world, 3, VpnShape.Table.Write(scenario.Vpn));
        AddTokens(world, 4, ApplicationsShape.Table.Write(scenario.Applications));
        List<int> features = [];
        IReadOnlyList<Step> steps = scenario.Timeline;
        long[] kinds = [.. steps.Select(step => HashOf(OperationShapes.Of(step.Operation).Key))];
        for (int i = 0; i < steps.Count; i++)
        {
            foreach (long token in world) features.Add(NumberOf(kinds[i], token, InWorld));
            AddNeighbours(features, steps, kinds, i);
        }

        features.Sort();
        int kept = 0;
        for (int i = 0; i < features.Count; i++)
        {
            if (i == 0 || features[i] != features[i - 1]) features[kept++] = features[i];
        }

        features.RemoveRange(kept, features.Count - kept);
        return features;
    }

    private static void AddNeighbours(List<int> features, IReadOnlyList<Step> steps, long[] kinds, int first)
    {
        List<long> tokens = [kinds[first]];
        OperationShape shape = OperationShapes.Of(steps[first].Operation);
        AddTokens(tokens, kinds[first], shape.Write(steps[first].Operation));
        TimeSpan end = steps[first].End;
        for (int i = first + 1; i < steps.Count && steps[i].At <= end + _soon; i++)
        {
            long when = steps[i].At == steps[first].At ? AtOnce : steps[i].At < end ? During : Soon;
            foreach (long token in tokens) features.Add(NumberOf(token, kinds[i], when));
            if (when != Soon) features.Add(NumberOf(kinds[first], kinds[i], steps[i].End < end ? Inside : Across));
        }

        foreach (long token in tokens) features.Add(NumberOf(token, 0, Alone));
    }

    private static void AddTokens(List<long> tokens, long key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                tokens.Add(Mixed(key, ClassOf(scalar.Text)));
                break;
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                    AddTokens(tokens, Mixed(key, HashOf(entry.Key.Text)), entry.Value);
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items) AddTokens(tokens, key, item);
                break;
            default:
                throw new InvalidOperationException($"A node with {node.Found} is none of the three kinds.");
        }
    }

    // Names stand for nothing: only words without digits and dots, and orders of magnitude.
    private static long ClassOf(string text)
    {
        int digits = 0;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || (digits == 0 && text[0] == '-'))) digits++;
        bool isBig = digits > 0 && text[0] >= BigFrom;
        if (digits > 0) return Mixed(Mixed(digits, text[^1]), text[0] == '-' ? -1 : isBig ? 1 : 0);
        return text.Contains('.', StringComparison.Ordinal) ? 0 : HashOf(text);
    }

    private static int NumberOf(long one, long other, long how) => (int)(SeedMixer.Mix(one, other, how) % Limit);

    private static long Mixed(long one, long other) => unchecked((one * 1_000_003) ^ other);

    private static long HashOf(string text)
    {
        long hash = 17;
        foreach (char letter in text) hash = Mixed(hash, letter);
        return hash;
    }
}
