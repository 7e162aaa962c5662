using System.Diagnostics;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Benchmarks;

/// <summary>The real cryptography, with the time spent in it added up. One thread at a time.</summary>
internal sealed class TimedPrimitives(CryptographyTime time) : IPrimitives
{
    private readonly Primitives _real = new();

    public IPrivateKey ImportPrivateKey(ReadOnlySpan<byte> privateKey)
    {
        long start = Stopwatch.GetTimestamp();
        IPrivateKey key = _real.ImportPrivateKey(privateKey);
        time.Add(start);
        return new TimedPrivateKey(key, time);
    }

    public IAead CreateAead(ReadOnlySpan<byte> key)
    {
        long start = Stopwatch.GetTimestamp();
        IAead aead = _real.CreateAead(key);
        time.Add(start);
        return new TimedAead(aead, time);
    }

    public void Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest)
    {
        long start = Stopwatch.GetTimestamp();
        _real.Hash(first, second, digest);
        time.Add(start);
    }

    public void Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> tag)
    {
        long start = Stopwatch.GetTimestamp();
        _real.Mac(key, data, tag);
        time.Add(start);
    }

    public void Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest)
    {
        long start = Stopwatch.GetTimestamp();
        _real.Hmac(key, first, second, digest);
        time.Add(start);
    }

    public void SealExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        ReadOnlySpan<byte> additional,
        Span<byte> output)
    {
        long start = Stopwatch.GetTimestamp();
        _real.SealExtended(key, nonce, plaintext, additional, output);
        time.Add(start);
    }

    public bool OpenExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> sealedBytes,
        ReadOnlySpan<byte> additional,
        Span<byte> plaintext)
    {
        long start = Stopwatch.GetTimestamp();
        bool opened = _real.OpenExtended(key, nonce, sealedBytes, additional, plaintext);
        time.Add(start);
        return opened;
    }
}
