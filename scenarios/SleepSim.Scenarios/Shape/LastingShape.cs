namespace SleepSim.Scenarios;

/// <summary>What all operations that go on for a while have in common.</summary>
internal static class LastingShape
{
    /// <summary>The key that says how long.</summary>
    public const string For = "for";

    /// <summary>A table that begins with how long, which may be no time at all.</summary>
    public static FieldTable<T> Table<T>(T plain)
        where T : LastingOperation => Of(plain, Bounds.Length);

    /// <summary>A table that begins with how long, which takes some time.</summary>
    public static FieldTable<T> Positive<T>(T plain)
        where T : LastingOperation => Of(plain, Bounds.Positive);

    private static FieldTable<T> Of<T>(T plain, ScalarFormat<TimeSpan> format)
        where T : LastingOperation
        => new FieldTable<T>(plain)
            .Add(For, format, o => o.For, (o, value) => (T)((LastingOperation)o with { For = value }))
            .Require(For);
}
