using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Keys of a scenario file such as <c>host.linger</c>.</summary>
internal static class ScenarioKeys
{
    /// <summary>Whether a scenario file may have it: then what is wrong with one is only its value.</summary>
    public static bool Exists(string key)
    {
        if (key.Split('.') is not [var room, var field]) return false;
        try
        {
            ScenarioReader.Read($"name: test\n{room}:\n  {field}: '?'\n", "test.yaml");
            return true;
        }
        catch (ScenarioFormatException e)
        {
            return !e.Message.Contains("the key", StringComparison.Ordinal);
        }
    }
}
