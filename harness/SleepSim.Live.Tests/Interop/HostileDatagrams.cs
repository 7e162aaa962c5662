using SleepSim.WireGuard.Protocol;

namespace SleepSim.Live.Tests;

/// <summary>What a WireGuard might be sent by somebody who means it no good. The same for the same seed.</summary>
internal sealed class HostileDatagrams(string victimPublicKey, int seed)
{
    private const int InitiationLength = 148;
    private const int ResponseLength = 92;
    private const int CookieReplyLength = 64;
    private const int LongestRandom = 1500;

    private readonly Random _random = new(seed);
    private readonly Primitives _primitives = new();
    private readonly byte[] _key = Convert.FromBase64String(victimPublicKey);

    /// <summary>Initiations with a right mac1 and nothing else that is right: each costs the victim a multiplication on
    /// the curve, unless it asks for a cookie first.</summary>
    public IReadOnlyList<byte[]> Initiations(int count) => Many(count, () => Handshake(1, InitiationLength));

    /// <summary>Anything that can be thought of, in turn.</summary>
    /// <param name="count">How many.</param>
    /// <param name="heard">Real datagrams of the victim's tunnel.</param>
    public IReadOnlyList<byte[]> Everything(int count, IReadOnlyList<byte[]> heard)
    {
        Func<byte[]>[] kinds =
        [
            () => Bytes(_random.Next(LongestRandom)),
            () => Typed(_random.Next(0, 6), _random.Next(4, LongestRandom)),
            () => Handshake(1, InitiationLength),
            () => Handshake(2, ResponseLength),
            () => Typed(3, CookieReplyLength),
            () => Truncated(Handshake(_random.Next(1, 3), InitiationLength)),
            () => Truncated(OneOf(heard)),
            () => Flipped(OneOf(heard)),
            () => OneOf(heard),
        ];
        int turn = 0;
        return Many(count, () => kinds[turn++ % kinds.Length]());
    }

    private static byte[][] Many(int count, Func<byte[]> make) =>
        [.. Enumerable.Range(0, count).Select(_ => make())];

    private byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Typed(int type, int length)
    {
        byte[] bytes = Bytes(length);
        bytes[0] = (byte)type;
        bytes.AsSpan(1, 3).Clear();
        return bytes;
    }

    // Section 5.4.4: mac1 is made of the victim's public key, which is no secret.
    private byte[] Handshake(int type, int length)
    {
        byte[] message = Typed(type, length);
        Span<byte> macKey = stackalloc byte[CookieChecker.KeyLength];
        _primitives.Hash(CookieChecker.Mac1Label, _key, macKey);
        int end = length - MessageHeader.MacsLength;
        _primitives.Mac(macKey, message.AsSpan(0, end), message.AsSpan(end, MessageHeader.MacLength));
        return message;
    }

    private byte[] Truncated(byte[] datagram) => datagram[.._random.Next(datagram.Length)];

    private byte[] Flipped(byte[] datagram)
    {
        byte[] copy = [.. datagram];
        copy[_random.Next(copy.Length)] ^= (byte)(1 << _random.Next(8));
        return copy;
    }

    private byte[] OneOf(IReadOnlyList<byte[]> heard) => heard[_random.Next(heard.Count)];
}
