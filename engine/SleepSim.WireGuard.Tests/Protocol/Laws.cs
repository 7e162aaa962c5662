using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>Checks laws with FsCheck from a fixed seed, so that a suite that passes here passes everywhere.</summary>
internal static class Laws
{
    public static void Hold<T>(Arbitrary<T> inputs, Func<T, bool> law, int tests = 200) =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(20260101, 1).WithMaxTest(tests), Prop.ForAll(inputs, law));

    /// <summary>Byte arrays of up to so many bytes, any byte as likely as another.</summary>
    public static Arbitrary<byte[]> Bytes(int lengthMax) =>
        Gen.Choose(0, lengthMax)
            .SelectMany(length => Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), length))
            .ToArbitrary();
}
