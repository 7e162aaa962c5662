using System.Buffers.Binary;
using System.Numerics;

namespace SleepSim.Harness.StandIns;

/// <summary>Masks and mixes four words at a time, each in a lane of its own. A step of a lane is a bijection, so no
/// difference is lost.</summary>
internal struct Lanes
{
    /// <summary>Bytes of a step.</summary>
    public const int Length = 4 * sizeof(ulong);

    // Odd, with about as many ones as zeros: the square root of 7 after the point.
    private const ulong RootOfSeven = 0xa54ff53a5f1d36f1;

    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;

    public Lanes(ulong seed) =>
        (_first, _second, _third, _fourth) = (seed, seed ^ RootOfSeven, seed + RootOfSeven, ~seed);

    /// <summary>Masks <see cref="Length"/> bytes and takes the plaintext among input and output.</summary>
    public void Take(ReadOnlySpan<byte> input, Span<byte> output, ulong pad, bool opening)
    {
        input = input[..Length];
        output = output[..Length];
        ulong taken = opening ? pad : 0;
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(input);
        ulong second = BinaryPrimitives.ReadUInt64LittleEndian(input[8..]);
        ulong third = BinaryPrimitives.ReadUInt64LittleEndian(input[16..]);
        ulong fourth = BinaryPrimitives.ReadUInt64LittleEndian(input[24..]);
        BinaryPrimitives.WriteUInt64LittleEndian(output, first ^ pad);
        BinaryPrimitives.WriteUInt64LittleEndian(output[8..], second ^ pad);
        BinaryPrimitives.WriteUInt64LittleEndian(output[16..], third ^ pad);
        BinaryPrimitives.WriteUInt64LittleEndian(output[24..], fourth ^ pad);
        _first = Step(_first, first ^ taken);
        _second = Step(_second, second ^ taken);
        _third = Step(_third, third ^ taken);
        _fourth = Step(_fourth, fourth ^ taken);
    }

    public readonly void AddTo(ref Mixer mixer)
    {
        mixer.Add(_first);
        mixer.Add(_second);
        mixer.Add(_third);
        mixer.Add(_fourth);
    }

    private static ulong Step(ulong lane, ulong word) => BitOperations.RotateLeft((lane ^ word) * RootOfSeven, 31);
}
