using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Chooses what to run next from what has been run and reached so far: of a few scenarios, fresh ones and
/// one that reached something new and is changed, that which brings together most of what has rarely been together.
/// Without a shared folder the n-th choice is a function of the
/// seed and the results told. Used from one thread at a time.</summary>
/// <remarks>The loop: <see cref="Next"/>, run it, <see cref="Report"/>. Several scenarios may be on their
/// way.</remarks>
public sealed class GuidedSearch
{
    // To run a scenario takes several times as long as to make one. Most are fresh, so that nothing is out of reach.
    private const int Candidates = 3;
    private const int Fresh = 2;

    // The rarest of so many is changed: chance enough that no entry is forgotten.
    private const int Parents = 4;

    private readonly long _seed;
    private readonly GenerationOptions _options;
    private readonly ScenarioCorpus _corpus;
    private readonly List<CorpusEntry> _entries = [];
    private readonly Queue<Scenario> _foreign = new();
    private readonly long[] _counts;
    private readonly TriedFeatures _tried = new();
    private long _number;

    /// <param name="seed">Of the campaign. Processes that share a folder take different ones.</param>
    /// <param name="options">What all scenarios have in common.</param>
    /// <param name="catalogue">Of the engine.</param>
    /// <param name="corpus">Where to keep what reached something new.</param>
    /// <param name="first">The number of the first choice: how many an earlier search of this seed made.</param>
    public GuidedSearch(
        long seed, GenerationOptions options, CoverageCatalogue catalogue, ScenarioCorpus corpus, long first = 0)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        (_seed, _options, _corpus, _number) = (seed, options, corpus, first);
        _counts = new long[catalogue.Count];
        Reached = Coverage.Nothing(catalogue);
        TakeForeign();
    }

    /// <summary>What all runs together reached.</summary>
    public Coverage Reached { get; private set; }

    /// <summary>Scenarios worth changing.</summary>
    public int Entries => _entries.Count;

    /// <summary>The next scenario. What other processes found comes first, as it is.</summary>
    public Scenario Next()
    {
        bool isForeign = _foreign.TryDequeue(out Scenario? foreign);
        Scenario[] candidates = isForeign ? [foreign!] : MakeCandidates(_number++);
        IReadOnlyList<int>[] features = [.. candidates.Select(ScenarioFeatures.Of)];
        double[] novelty = [.. features.Select(_tried.NoveltyOf)];
        int best = Array.IndexOf(novelty, novelty.Max());
        _tried.Add(features[best]);
        return candidates[best];
    }

    /// <summary>What came of a scenario.</summary>
    /// <returns>What it was first to reach; nothing when others did all of it before.</returns>
    public Coverage Report(Scenario scenario, Coverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        foreach (int number in coverage.Numbers) _counts[number]++;
        Coverage first = coverage.Without(Reached);
        if (first.Count == 0) return first;
        Reached = Reached.Add(coverage);
        _entries.Add(new CorpusEntry(scenario, [.. first.Numbers]));
        _corpus.Add(scenario);
        return first;
    }

    /// <summary>Looks for what other processes found. Costs a listing of the folder: every few seconds is
    /// enough.</summary>
    public void TakeForeign()
    {
        foreach (Scenario scenario in _corpus.TakeNew()) _foreign.Enqueue(scenario);
    }

    private Scenario[] MakeCandidates(long number)
    {
        Scenario[] candidates = new Scenario[Candidates];
        for (int i = 0; i < Candidates; i++)
        {
            long index = (number * Candidates) + i;
            candidates[i] = ScenarioGenerator.Generate(_seed, index, _options);
            if (i < Fresh || _entries.Count == 0) continue;
            long change = (_seed << 32) ^ index;
            candidates[i] =
                ScenarioMutator.Mutate(Choose(number).Scenario, candidates[i], change, _options.Operations);
        }

        return candidates;
    }

    // The newest half of the time, else any; of those drawn, the one with the rarest find.
    private CorpusEntry Choose(long number)
    {
        CorpusEntry? best = null;
        for (int i = 1; i <= Parents; i++)
        {
            int among = i % 2 == 0 ? _entries.Count : Math.Max(1, _entries.Count / 2);
            CorpusEntry drawn = _entries[^(1 + Draw(number, i, among))];
            if (best is null || Rarity(drawn) < Rarity(best)) best = drawn;
        }

        return best!;
    }

    private long Rarity(CorpusEntry entry) => entry.Found.Min(number => _counts[number]);

    private int Draw(long number, int which, int count) =>
        (int)(ChoiceMixer.Mix(_seed, number, which) % (ulong)count);
}
