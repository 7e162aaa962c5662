using System.Diagnostics;
using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.FieldBugs;
using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Benchmarks;

/// <summary>How much sooner a guided campaign finds the known bugs than a plain one, and how much more it reaches.
/// What counts as a find is what <c>sleepsim fuzz --field-bugs</c> counts.</summary>
internal static class GuidedMode
{
    private const int CountMax = 5_000;
    private const int CoverageCount = 1_000;

    // Below that the first few fresh scenarios decide.
    private const int EasyMax = 30;

    private static readonly long[] _seeds = [11, 12, 13, 14, 15];
    private static readonly GenerationOptions _options = new() { Operations = 20 };
    private static readonly WireGuardEngineFactory _resilient = new(RecoveryPolicy.Resilient);
    private static readonly TestedEngine _healthy = TestedEngine.Of(_resilient);

    /// <summary>Prints the table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="ids">Bugs; none means all that a plain campaign needs more than a few scenarios for.</param>
    public static int Run(TextWriter output, IReadOnlyList<string> ids)
    {
        FieldBug[] bugs = [.. FieldBugCatalogue.All.Where(bug => ids.Count == 0 || ids.Contains(bug.Id))];
        int[][] plain = Hunt(bugs, (_, seed) => new PlainChoice(seed, _options));
        if (ids.Count == 0)
        {
            bool[] hard = [.. plain.Select(needed => Median(needed) > EasyMax)];
            bugs = [.. bugs.Where((_, bug) => hard[bug])];
            plain = [.. plain.Where((_, bug) => hard[bug])];
        }

        int[][] guided = Hunt(bugs, (engine, seed) => new GuidedChoice(seed, _options, engine.Catalogue));
        output.WriteLine("bug       plain  guided   scenarios needed, medians of five seeds (least-most)");
        for (int i = 0; i < bugs.Length; i++) output.WriteLine($"{bugs[i].Id}  {Say(plain[i])}  {Say(guided[i])}");
        Sum(output, plain, guided);
        foreach (long seed in _seeds) Reach(output, seed);
        return 0;
    }

    private static int[][] Hunt(FieldBug[] bugs, Func<TestedEngine, long, IChoice> choices)
    {
        int[][] needed = [.. bugs.Select(_ => new int[_seeds.Length])];
        Parallel.For(0, bugs.Length * _seeds.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, hunt =>
        {
            FieldBug bug = bugs[hunt / _seeds.Length];
            TestedEngine engine = _healthy.Inside(bug.In);
            IChoice choice = choices(engine, _seeds[hunt % _seeds.Length]);
            needed[hunt / _seeds.Length][hunt % _seeds.Length] = Needed(bug, engine, choice);
        });
        return needed;
    }

    private static int Needed(FieldBug bug, TestedEngine engine, IChoice choice)
    {
        for (int i = 1; i < CountMax; i++)
        {
            Scenario scenario = choice.Next();
            RunResult run = engine.Run(scenario, Cryptography.StandIn);
            string[] found = [.. Violated(run).Where(bug.Rules.Contains)];
            if (found.Length > 0 && found.Except(HealthyViolated(scenario)).Any()) return i;
            choice.Report(scenario, run.Coverage);
        }

        return CountMax;
    }

    private static IEnumerable<string> HealthyViolated(Scenario scenario) =>
        Violated(_healthy.Run(scenario, Cryptography.StandIn));

    private static IEnumerable<string> Violated(RunResult run) =>
        run.Verdict.Violations.Select(finding => finding.Invariant.Id);

    private static void Sum(TextWriter output, int[][] plain, int[][] guided)
    {
        double[] ratios = [.. plain.Select((needed, bug) => (double)Median(guided[bug]) / Median(needed)).Order()];
        double ratio = ratios.Length == 0 ? 1 : ratios[ratios.Length / 2];
        double all = plain.Zip(guided, (one, other) => Math.Log((double)other.Sum() / one.Sum()))
            .DefaultIfEmpty(0)
            .Average();
        int sooner = plain.Zip(guided).Count(pair => Median(pair.Second) < Median(pair.First));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{plain.Length} bugs: guided needs {ratio:0.00} times the scenarios of plain (median), "
            + $"{Math.Exp(all):0.00} times (geometric mean of sums), fewer for {sooner}; "
            + $"{plain.Sum(one => one.Sum())} and {guided.Sum(one => one.Sum())} in all"));
    }

    // What both reached with the healthy engine, and what choosing takes.
    private static void Reach(TextWriter output, long seed)
    {
        IChoice[] choices = [new PlainChoice(seed, _options), new GuidedChoice(seed, _options, _healthy.Catalogue)];
        int[] reached = new int[choices.Length];
        double[] milliseconds = new double[choices.Length];
        for (int i = 0; i < choices.Length; i++)
        {
            Coverage all = Coverage.Nothing(_healthy.Catalogue);
            for (int n = 0; n < CoverageCount; n++)
            {
                long begun = Stopwatch.GetTimestamp();
                Scenario scenario = choices[i].Next();
                milliseconds[i] += Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                Coverage coverage = _healthy.Run(scenario, Cryptography.StandIn).Coverage;
                all = all.Add(coverage);
                choices[i].Report(scenario, coverage);
            }

            reached[i] = all.Count;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}: {CoverageCount} scenarios reach {reached[0]} plain, {reached[1]} guided; to choose one "
            + $"takes {milliseconds[0] / CoverageCount:0.000} ms, {milliseconds[1] / CoverageCount:0.000} ms guided"));
    }

    private static int Median(int[] needed) => needed.Order().ElementAt(needed.Length / 2);

    private static string Say(int[] needed) => string.Create(
        CultureInfo.InvariantCulture, $"{Median(needed),5} {$"({needed.Min()}-{needed.Max()})",-11}");
}
