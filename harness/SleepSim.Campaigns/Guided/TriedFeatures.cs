using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>How often each combination of operations and settings has been run.</summary>
internal sealed class TriedFeatures
{
    private readonly int[] _tried = new int[ScenarioFeatures.Limit];

    /// <summary>How much of it is new: a combination that was run n times counts 1/(n + 1).</summary>
    public double NoveltyOf(IReadOnlyList<int> features)
    {
        double novelty = 0;
        for (int i = 0; i < features.Count; i++) novelty += 1.0 / (1 + _tried[features[i]]);
        return novelty;
    }

    /// <summary>A scenario with these features is run.</summary>
    public void Add(IReadOnlyList<int> features)
    {
        for (int i = 0; i < features.Count; i++) _tried[features[i]]++;
    }
}
