using System.Text.Json;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>The handshake code that carries WireGuard, on another project's vectors for the same pattern.</summary>
internal sealed class NoiseIkPsk2Tests
{
    private readonly Primitives _primitives = new();

    [Test]
    public void Handshake_OfCacophony_GivesItsBytesHashAndTransport()
    {
        using JsonDocument file = JsonDocument.Parse(Shared.Read("vectors/noise-ikpsk2-cacophony.json"));
        JsonElement vector = file.RootElement.GetProperty("vectors")[0];
        using IPrivateKey initiator = Key(vector, "init_static");
        using IPrivateKey initiatorEphemeral = Key(vector, "init_ephemeral");
        using IPrivateKey responder = Key(vector, "resp_static");
        using IPrivateKey responderEphemeral = Key(vector, "resp_ephemeral");
        byte[] psk = Hex(vector.GetProperty("init_psks")[0]);
        byte[] prologue = Hex(vector.GetProperty("init_prologue"));
        byte[] remote = Hex(vector.GetProperty("init_remote_static"));
        JsonElement messages = vector.GetProperty("messages");
        byte[] staticShared = new byte[32];
        initiator.Agree(remote, staticShared);

        var sender = new SymmetricState(_primitives);
        NoiseIkPsk2.Initialize(sender, prologue, remote);
        byte[] payload = Hex(messages[0].GetProperty("payload"));
        byte[] first = new byte[NoiseIkPsk2.FirstMessageOverhead + payload.Length + IAead.TagLength];
        bool written = NoiseIkPsk2.WriteFirst(
            sender, initiatorEphemeral, initiator.PublicKey, remote, staticShared, payload, first);
        Assert.That(written, Is.True);
        Assert.That(first, Is.EqualTo(Hex(messages[0].GetProperty("ciphertext"))));

        var receiver = new SymmetricState(_primitives);
        NoiseIkPsk2.Initialize(receiver, prologue, responder.PublicKey);
        byte[] caller = new byte[32];
        byte[] opened = new byte[payload.Length];
        Assert.That(NoiseIkPsk2.ReadFirstStatic(receiver, responder, first, caller), Is.True);
        Assert.That(NoiseIkPsk2.ReadFirstPayload(receiver, staticShared, first, opened), Is.True);
        Assert.That(caller, Is.EqualTo(initiator.PublicKey.ToArray()));
        Assert.That(opened, Is.EqualTo(payload));

        payload = Hex(messages[1].GetProperty("payload"));
        byte[] second = new byte[NoiseIkPsk2.KeyLength + payload.Length + IAead.TagLength];
        opened = new byte[payload.Length];
        NoiseIkPsk2.WriteSecond(receiver, responderEphemeral, first.AsSpan(0, 32), caller, psk, payload, second);
        Assert.That(second, Is.EqualTo(Hex(messages[1].GetProperty("ciphertext"))));
        bool read = NoiseIkPsk2.ReadSecond(sender, initiator, initiatorEphemeral, psk, second, opened);
        Assert.That(read, Is.True);
        Assert.That(opened, Is.EqualTo(payload));

        Assert.That(sender.Hash.ToArray(), Is.EqualTo(Hex(vector.GetProperty("handshake_hash"))));
        Assert.That(receiver.Hash.ToArray(), Is.EqualTo(sender.Hash.ToArray()));
        AssertTransport(receiver, messages);
    }

    private void AssertTransport(SymmetricState state, JsonElement messages)
    {
        byte[] initiatorKey = new byte[32];
        byte[] responderKey = new byte[32];
        state.Split(initiatorKey, responderKey);
        for (int i = 2; i < messages.GetArrayLength(); i++)
        {
            using IAead aead = _primitives.CreateAead(i % 2 == 0 ? initiatorKey : responderKey);
            byte[] payload = Hex(messages[i].GetProperty("payload"));
            byte[] ciphertext = new byte[payload.Length + IAead.TagLength];
            aead.Seal((ulong)(i / 2) - 1, payload, default, ciphertext);
            Assert.That(ciphertext, Is.EqualTo(Hex(messages[i].GetProperty("ciphertext"))), $"message {i}");
        }
    }

    private IPrivateKey Key(JsonElement vector, string name) =>
        _primitives.ImportPrivateKey(Hex(vector.GetProperty(name)));

    private static byte[] Hex(JsonElement element) => Convert.FromHexString(element.GetString()!);
}
