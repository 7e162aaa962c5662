using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.StandIns;

/// <summary>What the ends of a simulated tunnel compute with when the cost of real cryptography is not wanted: keys
/// agree and disagree, and messages are authentic or not, as with the real one. It protects nothing, so it is internal
/// to the harness: an engine of a person's machine cannot come by it.</summary>
/// <remarks>It keeps no state: any number of threads may share it.</remarks>
internal sealed class StandInPrimitives : IPrimitives
{
    private const ulong ForHash = 1;
    private const ulong ForMac = 2;
    private const ulong ForHmac = 3;

    public IPrivateKey ImportPrivateKey(ReadOnlySpan<byte> privateKey) => new StandInPrivateKey(privateKey);

    public IAead CreateAead(ReadOnlySpan<byte> key) => new StandInAead(key);

    public void Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest)
    {
        Mixer mixer = new(ForHash);
        mixer.Add(first);
        mixer.Add(second);
        mixer.Draw(digest);
    }

    public void Mac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> tag)
    {
        Mixer mixer = new(ForMac);
        mixer.Add(key);
        mixer.Add(data);
        mixer.Draw(tag);
    }

    public void Hmac(ReadOnlySpan<byte> key, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> digest)
    {
        Mixer mixer = new(ForHmac);
        mixer.Add(key);
        mixer.Add(first);
        mixer.Add(second);
        mixer.Draw(digest);
    }

    public void SealExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> plaintext,
        ReadOnlySpan<byte> additional,
        Span<byte> output) =>
        StandInCipher.Keyed(key, nonce).Seal(plaintext, additional, output);

    public bool OpenExtended(
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> sealedBytes,
        ReadOnlySpan<byte> additional,
        Span<byte> plaintext) =>
        StandInCipher.Keyed(key, nonce).Open(sealedBytes, additional, plaintext);
}
