using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.LinuxHost.Tests;

/// <summary>Checks laws with FsCheck from a fixed seed, so that a suite that passes here passes everywhere.</summary>
internal static class Laws
{
    public static void Hold<T>(Gen<T> inputs, Func<T, bool> law, int tests = 300) =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(20260101, 1).WithMaxTest(tests),
            Prop.ForAll(inputs.ToArbitrary(), law));

    public static Gen<byte[]> Bytes(int lengthMin, int lengthMax) =>
        from length in Gen.Choose(lengthMin, lengthMax)
        from seed in Gen.Choose(0, int.MaxValue)
        select Fill(length, seed);

    // Any bytes will do; drawing each by itself would only take its time.
    private static byte[] Fill(int length, int seed)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
