using FsCheck;
using FsCheck.Fluent;
using SleepSim.Harness.StandIns;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Tests.StandIns;

internal sealed class StandInPrimitivesTests
{
    private const int KeyLength = 32;
    private const int LengthMax = 100;

    private readonly StandInPrimitives _primitives = new();

    [Test]
    public void TwoKeys_AgreeFromBothEnds_AndWithNoThird() => Hold(
        Gen.Three(Bytes(KeyLength).Generator).ToArbitrary(),
        keys =>
        {
            byte[] here = Agree(keys.Item1, keys.Item2);
            return here.AsSpan().SequenceEqual(Agree(keys.Item2, keys.Item1))
                && !here.AsSpan().SequenceEqual(Agree(keys.Item1, keys.Item3))
                && !here.AsSpan().SequenceEqual(Agree(keys.Item3, keys.Item2));
        });

    [Test]
    public void PrivateKey_ClampedOrNot_IsTheSameKey() => Hold(
        Bytes(KeyLength),
        secret =>
        {
            byte[] clamped = [.. secret];
            clamped[0] &= 248;
            clamped[31] = (byte)((clamped[31] & 127) | 64);
            return PublicOf(secret).AsSpan().SequenceEqual(PublicOf(clamped));
        });

    [Test]
    public void PublicKeyOfZero_AgreesWithNoOne()
    {
        using IPrivateKey key = _primitives.ImportPrivateKey(new byte[KeyLength]);
        Assert.That(key.Agree(new byte[KeyLength], new byte[KeyLength]), Is.False);
    }

    [Test]
    public void SealedInPlace_OpensInPlace() => Hold(
        AnyLength,
        plaintext =>
        {
            using IAead aead = _primitives.CreateAead(new byte[KeyLength]);
            byte[] message = [.. plaintext, .. new byte[IAead.TagLength]];
            aead.Seal(7, message.AsSpan(0, plaintext.Length), [1], message);
            bool hidden = plaintext.Length < 8 || !message.AsSpan(0, plaintext.Length).SequenceEqual(plaintext);
            return hidden
                && aead.Open(7, message, [1], message)
                && message.AsSpan(0, plaintext.Length).SequenceEqual(plaintext);
        });

    [Test]
    public void SealedMessage_AnyBitChanged_DoesNotOpen() => Hold(
        AnyLength.Generator.Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        given =>
        {
            (byte[] plaintext, int draw) = given;
            using IAead aead = _primitives.CreateAead(new byte[KeyLength]);
            byte[] message = new byte[plaintext.Length + IAead.TagLength];
            aead.Seal(7, plaintext, default, message);
            message[draw / 8 % message.Length] ^= (byte)(1 << (draw % 8));
            return !aead.Open(7, message, default, new byte[plaintext.Length]);
        });

    [Test]
    public void SealedMessage_OtherKeyCounterOrAdditionalData_DoesNotOpen() => Hold(
        AnyLength,
        plaintext =>
        {
            byte[] otherKey = new byte[KeyLength];
            otherKey[KeyLength - 1] = 1;
            using IAead aead = _primitives.CreateAead(new byte[KeyLength]);
            using IAead other = _primitives.CreateAead(otherKey);
            byte[] message = new byte[plaintext.Length + IAead.TagLength];
            byte[] opened = new byte[plaintext.Length];
            aead.Seal(7, plaintext, [1, 2], message);
            return !other.Open(7, message, [1, 2], opened)
                && !aead.Open(8, message, [1, 2], opened)
                && !aead.Open(7, message, [1, 3], opened)
                && !aead.Open(7, message, [1, 2, 0], opened)
                && !aead.Open(7, message, default, opened)
                && aead.Open(7, message, [1, 2], opened);
        });

    [Test]
    public void ExtendedMessage_OpensUnderItsKeyAndNonceOnly() => Hold(
        AnyLength,
        plaintext =>
        {
            byte[] message = new byte[plaintext.Length + IAead.TagLength];
            byte[] opened = new byte[plaintext.Length];
            byte[] nonce = [.. Enumerable.Range(0, 24).Select(i => (byte)i)];
            byte[] otherNonce = [.. nonce.Reverse()];
            _primitives.SealExtended([1], nonce, plaintext, [2], message);
            return !_primitives.OpenExtended([3], nonce, message, [2], opened)
                && !_primitives.OpenExtended([1], otherNonce, message, [2], opened)
                && !_primitives.OpenExtended([1], nonce, message, [4], opened)
                && _primitives.OpenExtended([1], nonce, message, [2], opened)
                && opened.AsSpan().SequenceEqual(plaintext);
        });

    [Test]
    public void Digests_DependOnEveryInputAndOnThePurpose() => Hold(
        AnyLength,
        data =>
        {
            byte[] changed = [.. data, 0];
            byte[][] digests = [.. Enumerable.Range(0, 9).Select(_ => new byte[32])];
            _primitives.Hash(data, [1], digests[0]);
            _primitives.Hash(changed, [1], digests[1]);
            _primitives.Hash(data, [2], digests[2]);
            _primitives.Hmac(data, [1], default, digests[3]);
            _primitives.Hmac(changed, [1], default, digests[4]);
            _primitives.Hmac(data, default, [1], digests[5]);
            _primitives.Mac(data, [1], digests[6].AsSpan(0, 16));
            _primitives.Mac(changed, [1], digests[7].AsSpan(0, 16));
            _primitives.Mac(data, [2], digests[8].AsSpan(0, 16));
            return digests.Select(Convert.ToHexString).Distinct().Count() == digests.Length;
        });

    [Test]
    public void Packets_SealedAndOpened_AllocateNothing()
    {
        const int packets = 1000;
        using IAead aead = _primitives.CreateAead(new byte[KeyLength]);
        byte[] message = new byte[LengthMax];
        byte[] digest = new byte[32];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < packets; i++)
        {
            aead.Seal((ulong)i, message.AsSpan(0, LengthMax - IAead.TagLength), default, message);
            aead.Open((ulong)i, message, default, message);
            _primitives.Hash(message, digest, digest);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(packets));
    }

    private static Arbitrary<byte[]> AnyLength =>
        Gen.Choose(0, LengthMax).SelectMany(length => Bytes(length).Generator).ToArbitrary();

    private static Arbitrary<byte[]> Bytes(int length) =>
        Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), length).ToArbitrary();

    private static void Hold<T>(Arbitrary<T> inputs, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(4_204, 1).WithMaxTest(300), Prop.ForAll(inputs, law));

    private byte[] Agree(byte[] privateKey, byte[] peer)
    {
        byte[] shared = new byte[KeyLength];
        using IPrivateKey key = _primitives.ImportPrivateKey(privateKey);
        Assert.That(key.Agree(PublicOf(peer), shared), Is.True);
        return shared;
    }

    private byte[] PublicOf(byte[] privateKey)
    {
        using IPrivateKey key = _primitives.ImportPrivateKey(privateKey);
        return key.PublicKey.ToArray();
    }
}
