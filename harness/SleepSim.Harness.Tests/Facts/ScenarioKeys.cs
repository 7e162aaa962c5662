using System.Text.RegularExpressions;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Keys of a scenario file such as <c>host.linger</c>.</summary>
internal static partial class ScenarioKeys
{
    /// <summary>Whether the model has a property of that name.</summary>
    public static bool Exists(string key)
    {
        Type type = typeof(Scenario);
        foreach (string part in key.Split('.'))
        {
            if (type.GetProperties().FirstOrDefault(one => Spelt(one.Name) == part) is not { } property) return false;
            type = property.PropertyType;
        }

        return true;
    }

    private static string Spelt(string name) => Hump().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=.)(?=[A-Z])")]
    private static partial Regex Hump();
}
