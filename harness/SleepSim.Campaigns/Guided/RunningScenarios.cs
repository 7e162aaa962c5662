using System.Globalization;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>The scenarios of a guided campaign that run at this moment, each in a file beside the campaign's: they
/// could not be made again after the death of the process.</summary>
internal sealed class RunningScenarios(string campaign) : IScenarioSource
{
    private readonly string _folder = Directory.CreateDirectory(campaign + ".running").FullName;

    public bool CanRepeat => false;

    /// <summary>One begins.</summary>
    public void Add(long index, Scenario scenario) => File.WriteAllText(Of(index), ScenarioWriter.Write(scenario));

    /// <summary>It is over.</summary>
    public void Remove(long index) => File.Delete(Of(index));

    /// <summary>Its text.</summary>
    public string Text(long index) => File.ReadAllText(Of(index));

    public Scenario Take(long index) => ScenarioReader.ReadFile(Of(index));

    public void Tell(long index, Scenario scenario, RunResult result)
    {
    }

    /// <summary>Takes the folder away.</summary>
    public static void CleanUp(string campaign)
    {
        if (Directory.Exists(campaign + ".running")) Directory.Delete(campaign + ".running", recursive: true);
    }

    private string Of(long index) =>
        Path.Combine(_folder, index.ToString(CultureInfo.InvariantCulture) + ".yaml");
}
