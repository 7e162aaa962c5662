using System.Reflection;
using SleepSim.Contract;
using SleepSim.FieldBugs;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Names of the code, as the table of facts uses them: a type, or a type and a member.</summary>
internal static class CodeNames
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Type[] Types =
    [
        .. new[]
        {
            typeof(ITunnelEngine), typeof(WireGuardEngineFactory), typeof(FieldBugCatalogue), typeof(Scenario),
            typeof(TraceRecord), typeof(Simulation),
        }.SelectMany(type => type.Assembly.GetTypes()),
    ];

    /// <summary>Whether there is such a type or member.</summary>
    public static bool Exists(string name) => name.Split('.') switch
    {
        [var type] => Types.Any(one => one.Name == type),
        [var type, var member] => Types.Any(one => one.Name == type && one.GetMember(member, Any).Length > 0),
        _ => false,
    };
}
