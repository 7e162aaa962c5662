using System.Text.Json;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>A whole WireGuard handshake with known ephemeral keys, computed by a separate implementation: what the
/// recorded session cannot show, the response and the keys that come of it.</summary>
internal sealed class ComputedHandshakeTests
{
    private readonly Primitives _primitives = new();
    private readonly JsonElement _vector = Load();

    [Test]
    public void Initiator_WritesTheFirstMessageAndReadsTheSecond()
    {
        using IPrivateKey own = Key("initiator_private");
        using IPrivateKey ephemeral = Key("initiator_ephemeral");
        using IPrivateKey responder = Key("responder_private");
        byte[] staticShared = new byte[32];
        own.Agree(responder.PublicKey, staticShared);
        var state = new SymmetricState(_primitives);
        byte[] first = new byte[108];

        NoiseIkPsk2.Initialize(state, DeviceContext.Prologue, responder.PublicKey);
        NoiseIkPsk2.WriteFirst(
            state, ephemeral, own.PublicKey, responder.PublicKey, staticShared, Hex("timestamp"), first);
        Assert.That(first, Is.EqualTo(Hex("first")));
        Assert.That(NoiseIkPsk2.ReadSecond(state, own, ephemeral, Hex("preshared"), Hex("second"), []), Is.True);
        AssertKeys(state);
    }

    [Test]
    public void Responder_ReadsTheFirstMessageAndWritesTheSecond()
    {
        using IPrivateKey own = Key("responder_private");
        using IPrivateKey ephemeral = Key("responder_ephemeral");
        byte[] first = Hex("first");
        byte[] initiator = new byte[32];
        byte[] staticShared = new byte[32];
        byte[] timestamp = new byte[Tai64n.Length];
        byte[] second = new byte[48];
        var state = new SymmetricState(_primitives);

        NoiseIkPsk2.Initialize(state, DeviceContext.Prologue, own.PublicKey);
        Assert.That(NoiseIkPsk2.ReadFirstStatic(state, own, first, initiator), Is.True);
        own.Agree(initiator, staticShared);
        Assert.That(NoiseIkPsk2.ReadFirstPayload(state, staticShared, first, timestamp), Is.True);
        Assert.That(timestamp, Is.EqualTo(Hex("timestamp")));
        NoiseIkPsk2.WriteSecond(
            state, ephemeral, first.AsSpan(0, 32), initiator, Hex("preshared"), default, second);
        Assert.That(second, Is.EqualTo(Hex("second")));
        AssertKeys(state);
    }

    private void AssertKeys(SymmetricState state)
    {
        byte[] initiatorKey = new byte[32];
        byte[] responderKey = new byte[32];
        state.Split(initiatorKey, responderKey);
        Assert.That(initiatorKey, Is.EqualTo(Hex("initiator_key")));
        Assert.That(responderKey, Is.EqualTo(Hex("responder_key")));
    }

    private static JsonElement Load()
    {
        string file = Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures", "wireguard-handshake.json");
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement;
    }

    private IPrivateKey Key(string name) => _primitives.ImportPrivateKey(Hex(name));

    private byte[] Hex(string name) => Convert.FromHexString(_vector.GetProperty(name).GetString()!);
}
