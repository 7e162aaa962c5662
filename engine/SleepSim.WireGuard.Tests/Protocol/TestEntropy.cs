using System.Buffers.Binary;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>Reproducible bytes from a seed (splitmix64); no secret for anyone.</summary>
internal sealed class TestEntropy(ulong seed) : IEntropy
{
    private ulong _state = seed;

    public void Fill(Span<byte> buffer)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        for (int i = 0; i < buffer.Length; i += word.Length)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, Next());
            word[..Math.Min(word.Length, buffer.Length - i)].CopyTo(buffer[i..]);
        }
    }

    /// <summary>A number from 0 up to the bound, without it.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    private ulong Next()
    {
        ulong z = _state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}
