using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using SleepSim.Contract;

namespace SleepSim.Harness.Kernel;

/// <summary>The random numbers of one concern, derived from a seed and the concern's name; drawing from one stream
/// never moves another. xoshiro256** (Blackman, Vigna 2018), its state filled by splitmix64. Not for secrets.</summary>
internal sealed class RandomStream : IEntropy
{
    private const ulong FnvOffset = 0xcbf29ce484222325;
    private const ulong FnvPrime = 0x100000001b3;

    private readonly string _origin;
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>The stream of a concern.</summary>
    public RandomStream(long seed, string name)
    {
        _origin = FormattableString.Invariant($"seed {seed}, stream '{name}'");
        ulong state = (ulong)seed;
        // One splitmix64 step before the name is mixed in keeps (seed, name) apart for small seeds.
        state = SplitMix(ref state) ^ NameHash(name);
        _s0 = SplitMix(ref state);
        _s1 = SplitMix(ref state);
        _s2 = SplitMix(ref state);
        _s3 = SplitMix(ref state);
    }

    /// <summary>A stream with a given state, not all zero, to check the generator against published vectors.</summary>
    internal RandomStream(ulong s0, ulong s1, ulong s2, ulong s3)
    {
        if ((s0 | s1 | s2 | s3) == 0) throw new ArgumentException("xoshiro256** never leaves the state of all zeros.");
        _origin = "given state";
        (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);
    }

    /// <summary>Seed and name, for people.</summary>
    public string Describe() => _origin;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        ulong result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        ulong shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1, all equally likely.</summary>
    public int Below(int bound) => (int)Below((long)bound);

    /// <summary>A number from 0 to <paramref name="bound"/> - 1, all equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public long Below(long bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);

        // Lemire 2019: the high word of a product is unbiased once the low words that occur too often are thrown away.
        ulong range = (ulong)bound;
        ulong high = Math.BigMul(Next(), range, out ulong low);
        if (low < range)
        {
            ulong tooOften = unchecked(0 - range) % range;
            while (low < tooOften) high = Math.BigMul(Next(), range, out low);
        }

        return (long)high;
    }

    /// <summary>True in <paramref name="numerator"/> of <paramref name="denominator"/> cases.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ numerator ≤ denominator, denominator &gt; 0.</exception>
    public bool Chance(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        return Below(denominator) < numerator;
    }

    /// <inheritdoc/>
    public void Fill(Span<byte> buffer)
    {
        while (buffer.Length >= sizeof(ulong))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(buffer, Next());
            buffer = buffer[sizeof(ulong)..];
        }

        if (buffer.IsEmpty) return;
        Span<byte> last = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(last, Next());
        last[..buffer.Length].CopyTo(buffer);
    }

    /// <summary>One step of splitmix64 (Steele, Lea, Flood 2014).</summary>
    internal static ulong SplitMix(ref ulong state)
    {
        state = unchecked(state + 0x9e3779b97f4a7c15);
        ulong z = state;
        z = unchecked((z ^ (z >> 30)) * 0xbf58476d1ce4e5b9);
        z = unchecked((z ^ (z >> 27)) * 0x94d049bb133111eb);
        return z ^ (z >> 31);
    }

    private static ulong NameHash(string name)
    {
        ulong hash = FnvOffset;
        foreach (byte unit in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ unit) * FnvPrime);
        return hash;
    }
}
