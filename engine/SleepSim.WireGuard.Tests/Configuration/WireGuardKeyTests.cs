using SleepSim.WireGuard.Tests.Protocol;

namespace SleepSim.WireGuard.Tests.Configuration;

internal sealed class WireGuardKeyTests
{
    [Test]
    public void Text_OfAKey_ReadsBackToIt()
    {
        WireGuardKey key = WireGuardKey.NewPrivateKey(new TestEntropy(1));
        Assert.That(key.ToString(), Has.Length.EqualTo(44));
        Assert.That(WireGuardKey.Parse(key.ToString()), Is.EqualTo(key));
    }

    [Test]
    public void PublicKey_OfRfc7748_IsDerived()
    {
        var key = new WireGuardKey(
            Convert.FromHexString("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
        Assert.That(Convert.ToHexStringLower(key.DerivePublicKey().Bytes),
            Is.EqualTo("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
    }

    [TestCase("")]
    [TestCase("AAAA")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    public void Text_ThatIsNoKey_IsRefusedWithoutShowingIt(string text)
    {
        Assert.That(() => WireGuardKey.Parse(text), Throws.TypeOf<FormatException>()
            .With.Message.EqualTo($"expected a key of 44 base64 characters, found {text.Length} characters"));
    }

    [Test]
    public void Bytes_OfAnotherLength_AreRefused() =>
        Assert.That(() => new WireGuardKey(new byte[31]), Throws.ArgumentException.With.Message.Contains("31"));
}
