namespace SleepSim.Scenarios.Tests;

/// <summary>Every kind of operation there is.</summary>
internal static class Operations
{
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        .. typeof(Operation).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Operation)) && !type.IsAbstract),
    ];

    /// <summary>An operation of a kind with the least that can be said of it.</summary>
    public static Operation Plain(Type kind)
    {
        System.Reflection.ConstructorInfo made = kind.GetConstructors().First();
        return (Operation)made.Invoke([.. made.GetParameters().Select(one => Least(one.ParameterType))]);
    }

    private static object? Least(Type type)
        => type == typeof(string) ? ""
            : type == typeof(IReadOnlyList<OnDemandRule>) ? Array.Empty<OnDemandRule>()
            : type.IsValueType ? Activator.CreateInstance(type)
            : null;
}
