using System.Buffers.Binary;
using System.Numerics;

namespace SleepSim.Harness.StandIns;

/// <summary>Mixes numbers and bytes into 128 bits and draws any number of bytes from them: the same on every machine,
/// and so fast that it costs a run next to nothing. No secret is safe behind it.</summary>
/// <remarks>Each step is a bijection of the 128 bits, so that nothing mixed in is forgotten, and no step loses a
/// difference.</remarks>
internal struct Mixer
{
    // Odd numbers with about as many ones as zeros: the square roots of 2, 3 and 5 after the point.
    private const ulong RootOfTwo = 0x6a09e667f3bcc909;
    private const ulong RootOfThree = 0xbb67ae8584caa73b;
    private const ulong RootOfFive = 0x3c6ef372fe94f82b;

    private ulong _left;
    private ulong _right;

    /// <summary>Begins with what is going to be mixed for: the same input for another purpose gives something
    /// else.</summary>
    public Mixer(ulong purpose) => (_left, _right) = (RootOfTwo ^ purpose, RootOfFive + purpose);

    public void Add(ulong value)
    {
        ulong left = (_left ^ value) * RootOfTwo;
        _left = left ^ (left >> 32);
        _right = (BitOperations.RotateLeft(_right, 23) ^ _left) * RootOfThree;
        _left += BitOperations.RotateLeft(_right, 41);
    }

    /// <summary>Mixes in bytes, their number first: two inputs cannot run into each other.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add((ulong)bytes.Length);
        while (bytes.Length >= sizeof(ulong))
        {
            Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        if (!bytes.IsEmpty) Add(Word(bytes));
    }

    /// <summary>Fills a multiple of eight bytes.</summary>
    public void Draw(Span<byte> output)
    {
        for (; !output.IsEmpty; output = output[sizeof(ulong)..])
            BinaryPrimitives.WriteUInt64LittleEndian(output, Next());
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        Add(RootOfFive);
        ulong mixed = (_left ^ BitOperations.RotateLeft(_right, 32)) * RootOfThree;
        return mixed ^ (mixed >> 29);
    }

    /// <summary>Fewer than eight bytes as one number, the first the lowest.</summary>
    public static ulong Word(ReadOnlySpan<byte> bytes)
    {
        ulong word = 0;
        for (int i = 0; i < bytes.Length; i++) word |= (ulong)bytes[i] << (8 * i);
        return word;
    }
}
