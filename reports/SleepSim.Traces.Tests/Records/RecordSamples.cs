using System.Reflection;
using System.Text.Json.Serialization;

namespace SleepSim.Traces.Tests;

/// <summary>One record of every kind, made by reflection so that a new kind is tested the day it appears.</summary>
internal static class RecordSamples
{
    /// <summary>Every concrete kind of record in the assembly.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        .. typeof(TraceRecord).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(TraceRecord)) && !type.IsAbstract)
            .OrderBy(static type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The kinds that the file format names.</summary>
    public static IReadOnlyList<Type> Named { get; } =
    [
        .. typeof(TraceRecord).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(static attribute => attribute.DerivedType)
            .OrderBy(static type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>A record of a kind; every field differs from its default.</summary>
    public static TraceRecord Of(Type kind)
    {
        object?[] values = [.. Fields(kind).Select(static field => First(field.ParameterType))];
        return Create(kind, values);
    }

    /// <summary>The same record with one field changed, for every field.</summary>
    public static IEnumerable<(string Field, TraceRecord Record)> Changed(Type kind)
    {
        ParameterInfo[] fields = Fields(kind);
        for (int i = 0; i < fields.Length; i++)
        {
            object?[] values = [.. fields.Select(static field => First(field.ParameterType))];
            values[i] = Second(fields[i].ParameterType);
            yield return (fields[i].Name!, Create(kind, values));
        }
    }

    private static ParameterInfo[] Fields(Type kind) => Constructor(kind).GetParameters();

    private static TraceRecord Create(Type kind, object?[] values) => (TraceRecord)Constructor(kind).Invoke(values);

    private static ConstructorInfo Constructor(Type kind) =>
        kind.GetConstructors().Single(static constructor => constructor.GetParameters().Length > 0);

    private static object First(Type type) =>
        type == typeof(long) ? 9_007_199_254_740_993L
        : type == typeof(int) ? 7
        : type == typeof(uint) ? 4_000_000_000u
        : type == typeof(bool) ? true
        : type == typeof(string) ? "en0: \"Grüße\" → <é>\n"
        : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
        : throw new NotSupportedException($"A field of type {type.Name} is new here: give it two sample values.");

    private static object? Second(Type type) =>
        type == typeof(long) ? 2L
        : type == typeof(int) ? 3
        : type == typeof(uint) ? 5u
        : type == typeof(bool) ? false
        : type == typeof(string) ? ""
        : Enum.GetValues(type).GetValue(0);
}
