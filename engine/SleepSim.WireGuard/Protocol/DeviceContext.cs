using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>What the peers of one device share.</summary>
internal sealed class DeviceContext(DeviceConfiguration configuration, IPrimitives primitives, IEntropy entropy)
    : IDisposable
{
    // What a path without fragments carries; longer datagrams make them grow.
    private const int BufferLengthUsual = 2048;

    private byte[] _sendBuffer = new byte[BufferLengthUsual];
    private byte[] _receiveBuffer = new byte[BufferLengthUsual];

    /// <summary>The identifier of section 5.4.1.</summary>
    public static ReadOnlySpan<byte> Prologue => "WireGuard v1 zx2c4 Jason@zx2c4.com"u8;

    public IPrimitives Primitives { get; } = primitives;

    public IEntropy Entropy { get; } = entropy;

    public IPrivateKey StaticKey { get; } = primitives.ImportPrivateKey(configuration.PrivateKey.Bytes);

    /// <summary>Padding goes no further than this, nor beyond what a datagram holds.</summary>
    public int Mtu { get; } =
        Math.Min(configuration.Mtu, ProtocolConstants.DatagramLengthMax - TransportMessage.Overhead);

    public IndexTable Indexes { get; } = new(entropy);

    public TimestampSource Timestamps { get; } = new();

    /// <summary>Where a handshake is computed that may yet prove false.</summary>
    public SymmetricState Scratch { get; } = new(primitives);

    /// <summary>Where outgoing datagrams are built: so many bytes, valid until the next call.</summary>
    public Span<byte> SendBuffer(int length) => Room(ref _sendBuffer, length);

    /// <summary>Where incoming packets are opened: so many bytes, valid until the next call.</summary>
    public Span<byte> ReceiveBuffer(int length) => Room(ref _receiveBuffer, length);

    /// <summary>A fresh ephemeral key pair.</summary>
    public IPrivateKey NewEphemeral()
    {
        Span<byte> secret = stackalloc byte[NoiseIkPsk2.KeyLength];
        Entropy.Fill(secret);
        IPrivateKey key = Primitives.ImportPrivateKey(secret);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(secret);
        return key;
    }

    public void Dispose()
    {
        Scratch.Clear();
        StaticKey.Dispose();
    }

    private static Span<byte> Room(ref byte[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new byte[ProtocolConstants.DatagramLengthMax];
        return buffer.AsSpan(0, length);
    }
}
