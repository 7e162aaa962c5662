using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests;

/// <summary>Odd values.</summary>
internal static class AnyValue
{
    public static readonly string[] Names = ["a", "naive", "L1", "S13", "x-1", "a.b_c", "null", "0"];

    private static readonly string[] _texts =
    [
        "plain", "two words", " leading", "trailing ", "a: b", "a #b", "'quoted'", "\"double\"", "back\\slash",
        "null", "~", "yes", "1", "- dash", "[list]", "{map}", "a, b", "ümlaut é", "emoji 🛌", "?", "tab-less", "%",
        "*a", "&a", "!t", "|",
    ];

    private static readonly string[] _addresses = ["192.168.1.1", "10.0.0.255", "::1", "fd00::a:1", "::ffff:1.2.3.4"];

    public static Gen<TimeSpan> Positive() => Time().Select(time => time + TimeSpan.FromMilliseconds(1));

    public static Gen<TimeSpan> Time()
        => from unit in Gen.Elements(1L, 10_000L, 10_000_000L, 600_000_000L)
           from count in Gen.Choose(0, 59)
           select TimeSpan.FromTicks(unit * count);

    /// <summary>Below a minute.</summary>
    public static Gen<TimeSpan> Short() => Time().Select(time => time / 60);

    public static Gen<TimeSpan?> MaybeTime() => Gen.OneOf(Gen.Constant<TimeSpan?>(null), Seconds());

    public static Gen<string> Text() => Gen.Elements(_texts);

    public static Gen<string> Name() => Gen.Elements(Names);

    public static Gen<string> MaybeName() => Gen.Elements([.. Names, ""]);

    public static Gen<string> Address() => Gen.Elements(_addresses);

    public static Gen<string> MaybeAddress() => Gen.Elements([.. _addresses, ""]);

    public static Gen<string> AddressPattern() => Gen.Elements([.. _addresses, "17.*", "17.255.3.*"]);

    public static Gen<string> MaybeUrl() => Gen.Elements("", "https://probe.example/ok?a=b", "http://[fd00::1]:80/");

    public static Gen<bool> Flag() => Gen.Elements(true, false);

    public static Gen<bool?> MaybeFlag() => Gen.Elements<bool?>(null, true, false);

    public static Gen<T> Any<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    /// <summary>At most three.</summary>
    public static Gen<T[]> Few<T>(Gen<T> items) => Gen.Choose(0, 3).SelectMany(count => items.ArrayOf(count));

    private static Gen<TimeSpan?> Seconds()
        => Gen.Choose(1, 3000).Select(count => (TimeSpan?)TimeSpan.FromSeconds(count));
}
