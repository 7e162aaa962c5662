using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.StandIns;

/// <summary>A transport cipher under one key.</summary>
internal sealed class StandInAead(ReadOnlySpan<byte> key) : IAead
{
    private readonly StandInCipher _keyed = StandInCipher.Keyed(key, default);

    public void Seal(ulong counter, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> additional, Span<byte> output) =>
        _keyed.Numbered(counter).Seal(plaintext, additional, output);

    public bool Open(
        ulong counter, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> additional, Span<byte> plaintext) =>
        _keyed.Numbered(counter).Open(sealedBytes, additional, plaintext);

    public void Dispose()
    {
    }
}
