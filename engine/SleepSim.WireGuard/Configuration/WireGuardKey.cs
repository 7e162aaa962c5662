using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>A WireGuard key of 32 bytes: private, public or preshared.</summary>
public sealed class WireGuardKey : IEquatable<WireGuardKey>
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] _bytes;

    /// <summary>Takes a copy of 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public WireGuardKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException($"A WireGuard key has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        }

        _bytes = bytes.ToArray();
    }

    /// <summary>The key's 32 bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Reads a key from base64, as <c>wg</c> prints it: 44 characters.</summary>
    /// <exception cref="FormatException">The text is no such key.</exception>
    public static WireGuardKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length == 44 && Convert.TryFromBase64String(text, bytes, out int written) && written == Length)
        {
            return new WireGuardKey(bytes);
        }

        throw new FormatException($"expected a key of 44 base64 characters, found {text.Length} characters");
    }

    /// <summary>Makes a private key, clamped as RFC 7748 wants it.</summary>
    public static WireGuardKey NewPrivateKey(IEntropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        Span<byte> bytes = stackalloc byte[Length];
        entropy.Fill(bytes);
        bytes[0] &= 248;
        bytes[31] = (byte)((bytes[31] & 127) | 64);
        return new WireGuardKey(bytes);
    }

    /// <summary>The public key of this private key.</summary>
    public WireGuardKey DerivePublicKey()
    {
        using IPrivateKey key = new Primitives().ImportPrivateKey(_bytes);
        return new WireGuardKey(key.PublicKey);
    }

    /// <inheritdoc/>
    public bool Equals(WireGuardKey? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WireGuardKey);

    /// <summary>The first bytes of the key: the same in every process.</summary>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    /// <summary>The key in base64.</summary>
    public override string ToString() => Convert.ToBase64String(_bytes);
}
