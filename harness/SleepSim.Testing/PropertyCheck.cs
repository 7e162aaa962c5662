using NUnit.Framework;
using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Testing;

/// <summary>Checks a property inside a test: one file when it is asked for, else the regressions and then random
/// scenarios.</summary>
internal sealed class PropertyCheck(PropertyOptions options, TestPlace place)
{
    private const int FilesMax = 10_000;

    private readonly FailureTeller _teller = new(options, place);

    /// <exception cref="AssertionException">The property does not hold.</exception>
    public void Run()
    {
        if (place.Replay is { } file)
        {
            Replay(file);
            return;
        }

        string[] kept = [.. RegressionFiles()];
        foreach (string path in kept)
        {
            if (_teller.TellFile(path, Read(path), asked: false) is { } failure) Assert.Fail(failure);
        }

        Search(kept.Length);
    }

    private void Replay(string file)
    {
        Scenario scenario = Read(file);
        string? failure = _teller.TellFile(file, scenario, asked: true);
        if (failure is not null) Assert.Fail(failure);
        place.Output.WriteLine($"'{options.Engine.Name}' holds in {file}.");
    }

    private void Search(int regressions)
    {
        Searched searched = new ScenarioSearch(options).Run();
        if (searched.First is { } found) Assert.Fail(_teller.Tell(found));
        string sum = Sum(searched);
        if (searched.Missed.Count > 0)
        {
            IEnumerable<string> names = searched.Missed.Select(name => $"'{Names.Say(name)}'");
            Assert.Fail($"{sum} None of them reached {string.Join(" nor ", names)}.");
        }

        if (searched.Judged == 0) Assert.Fail($"{sum} In none of them was anything put to the test.");
        string kept = regressions == 0 ? "" : $" {HumanDuration.Count(regressions, "regression", "regressions")} too.";
        place.Output.WriteLine(sum + kept);
    }

    private string Sum(Searched searched)
    {
        string ran = HumanDuration.Count(searched.Ran, "scenario", "scenarios");
        string time = HumanDuration.Format((long)Int128.Min(searched.Simulated, long.MaxValue));
        string without = options.Without.Count == 0 ? "" : $" Not judged: {string.Join(", ", options.Without)}.";
        return $"'{options.Engine.Name}' holds in {ran}, {time} simulated.{without}";
    }

    // Files for all engines, then those in the folder with this engine's name.
    private IEnumerable<string> RegressionFiles()
    {
        string own = Path.Combine(place.RegressionsFolder, FileNames.Of(options.Engine.Name));
        return new[] { place.RegressionsFolder, own }.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            .Take(FilesMax);
    }

    private static Scenario Read(string file)
    {
        try
        {
            return ScenarioReader.ReadFile(file);
        }
        catch (ScenarioFormatException e)
        {
            throw new AssertionException($"This is no scenario that could be run:\n{e.Message}", e);
        }
    }
}
