using System.Text;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>Known answers. Where no RFC has one for our parameters, it was computed with a second, unrelated
/// implementation (CPython's hashlib and hmac).</summary>
internal sealed class PrimitivesTests
{
    private const string SunscreenText =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
        + "sunscreen would be it.";

    private readonly Primitives _primitives = new();

    [TestCase(
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
        "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
        "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")]
    [TestCase(
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
        "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
        "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957")]
    [TestCase(
        "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
        "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
        "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")]
    public void X25519_OfRfc7748_Agrees(string privateKey, string publicKey, string expected)
    {
        using IPrivateKey key = _primitives.ImportPrivateKey(Convert.FromHexString(privateKey));
        byte[] shared = new byte[32];
        Assert.That(key.Agree(Convert.FromHexString(publicKey), shared), Is.True);
        Assert.That(Hex(shared), Is.EqualTo(expected));
    }

    [Test]
    public void X25519_OfRfc7748_DerivesThePublicKey()
    {
        byte[] secret = Convert.FromHexString("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        using IPrivateKey key = _primitives.ImportPrivateKey(secret);
        const string expected = "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f";
        Assert.That(Hex(key.PublicKey), Is.EqualTo(expected));
    }

    [Test]
    public void X25519_WithAPointOfLowOrder_AgreesOnNothing()
    {
        using IPrivateKey key = _primitives.ImportPrivateKey(Sequence(1, 32));
        Assert.That(key.Agree(new byte[32], new byte[32]), Is.False);
    }

    [Test]
    public void ChaCha20Poly1305_OfRfc8439AppendixA5_OpensAndSealsAgain()
    {
        byte[] key = Convert.FromHexString("1c9240a5eb55d38af333888604f6b5f0473917c1402b80099dca5cbc207075c0");
        byte[] additional = Convert.FromHexString("f33388860000000000004e91");
        byte[] sealedBytes = Convert.FromHexString(
            "64a0861575861af460f062c79be643bd5e805cfd345cf389f108670ac76c8cb24c6cfc18755d43eea09ee94e382d26b0"
            + "bdb7b73c321b0100d4f03b7f355894cf332f830e710b97ce98c8a84abd0b948114ad176e008d33bd60f982b1ff37c855"
            + "9797a06ef4f0ef61c186324e2b3506383606907b6a7c02b0f9f6157b53c867e4b9166c767b804d46a59b5216cde7a4e9"
            + "9040c5a40433225ee282a1b0a06c523eaf4534d7f83fa1155b0047718cbc546a0d072b04b3564eea1b422273f548271a"
            + "0bb2316053fa76991955ebd63159434ecebb4e466dae5a1073a6727627097a1049e617d91d361094fa68f0ff77987130"
            + "305beaba2eda04df997b714d6c6f2c29a6ad5cb4022b02709b" + "eead9d67890cbb22392336fea1851f38");
        const ulong counter = 0x0807060504030201;
        using IAead aead = _primitives.CreateAead(key);

        byte[] plaintext = new byte[sealedBytes.Length - IAead.TagLength];
        Assert.That(aead.Open(counter, sealedBytes, additional, plaintext), Is.True);
        Assert.That(Encoding.UTF8.GetString(plaintext), Does.StartWith("Internet-Drafts are draft documents valid"));

        byte[] again = new byte[sealedBytes.Length];
        plaintext.CopyTo(again, 0);
        aead.Seal(counter, again.AsSpan(0, plaintext.Length), additional, again);
        Assert.That(again, Is.EqualTo(sealedBytes));
    }

    [Test]
    public void ChaCha20Poly1305_WithOneBitChanged_DoesNotOpen()
    {
        byte[] key = Sequence(0, 32);
        using IAead aead = _primitives.CreateAead(key);
        byte[] sealedBytes = new byte[5 + IAead.TagLength];
        aead.Seal(7, "hello"u8, default, sealedBytes);
        for (int bit = 0; bit < sealedBytes.Length * 8; bit++)
        {
            sealedBytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(aead.Open(7, sealedBytes, default, new byte[5]), Is.False, $"bit {bit}");
            sealedBytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.That(aead.Open(8, sealedBytes, default, new byte[5]), Is.False, "another counter");
        Assert.That(aead.Open(7, sealedBytes, default, new byte[5]), Is.True);
    }

    [Test]
    public void XChaCha20Poly1305_OfDraftIrtfCfrgXchachaA3_SealsAndOpens()
    {
        byte[] key = Sequence(0x80, 32);
        byte[] nonce = Sequence(0x40, 24);
        byte[] additional = Convert.FromHexString("50515253c0c1c2c3c4c5c6c7");
        byte[] plaintext = Encoding.ASCII.GetBytes(SunscreenText);
        byte[] sealedBytes = new byte[plaintext.Length + IAead.TagLength];

        _primitives.SealExtended(key, nonce, plaintext, additional, sealedBytes);
        Assert.That(Hex(sealedBytes), Is.EqualTo(
            "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
            + "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
            + "21f9664c97637da9768812f615c68b13b52e" + "c0875924c1c7987947deafd8780acf49"));

        byte[] opened = new byte[plaintext.Length];
        Assert.That(_primitives.OpenExtended(key, nonce, sealedBytes, additional, opened), Is.True);
        Assert.That(opened, Is.EqualTo(plaintext));
        sealedBytes[0] ^= 1;
        Assert.That(_primitives.OpenExtended(key, nonce, sealedBytes, additional, opened), Is.False);
    }

    [Test]
    public void Blake2s_OfRfc7693AppendixB_Hashes()
    {
        byte[] digest = new byte[32];
        _primitives.Hash("a"u8, "bc"u8, digest);
        Assert.That(Hex(digest), Is.EqualTo("508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982"));
    }

    [Test]
    public void KeyedBlake2s_OfSixteenBytes_AgreesWithAnotherImplementation()
    {
        byte[] tag = new byte[16];
        _primitives.Mac(Sequence(0, 32), [0, 1, 2], tag);
        Assert.That(Hex(tag), Is.EqualTo("1e2a79436a7796a3e9826bfedf07659f"));
    }

    [TestCase("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "Hi", " There",
        "65a8b7c5cc9136d424e82c37e2707e74e913c0655b99c75f40edf387453a3260")]
    [TestCase("4a656665", "what do ya want ", "for nothing?",
        "90b6281e2f3038c9056af0b4a7e763cae6fe5d9eb4386a0ec95237890c104ff0")]
    public void HmacBlake2s_AgreesWithAnotherImplementation(string key, string first, string second, string expected)
    {
        byte[] digest = new byte[32];
        _primitives.Hmac(
            Convert.FromHexString(key), Encoding.ASCII.GetBytes(first), Encoding.ASCII.GetBytes(second), digest);
        Assert.That(Hex(digest), Is.EqualTo(expected));
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    private static byte[] Sequence(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(value => (byte)value)];
}
