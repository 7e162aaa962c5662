using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>What two other WireGuards said to each other. Their ephemeral keys are unknown, so a responder can read the
/// initiation and no more.</summary>
internal sealed class RecordedSessionTests
{
    private readonly Primitives _primitives = new();
    private readonly JsonElement _session = Load();

    [Test]
    public void Mac1_OfBothHandshakeMessages_IsRight()
    {
        CookieChecker responder = Checker("responder_private");
        CookieChecker initiator = Checker("initiator_private");
        Assert.That(responder.HasRightMac1(Datagram(0)), Is.True);
        Assert.That(initiator.HasRightMac1(Datagram(1)), Is.True);
        Assert.That(initiator.HasRightMac1(Datagram(0)), Is.False, "it was not sent to the initiator");
    }

    [Test]
    public void Mac1_PutOnTheSameBytes_IsTheSame()
    {
        byte[] recorded = Datagram(0);
        byte[] own = Datagram(0);
        own.AsSpan(^MessageHeader.MacsLength..).Clear();
        new CookieJar(_primitives, Private("responder_private").DerivePublicKey().Bytes).AddMacs(own, Duration.Zero);
        Assert.That(own, Is.EqualTo(recorded));
    }

    [Test]
    public void Initiation_ReadByTheResponder_NamesTheInitiatorAndTheTime()
    {
        using IPrivateKey responder = _primitives.ImportPrivateKey(Private("responder_private").Bytes);
        WireGuardKey initiator = Private("initiator_private").DerivePublicKey();
        Assert.That(InitiationMessage.TryRead(Datagram(0), out InitiationMessage message), Is.True);
        var state = new SymmetricState(_primitives);
        NoiseIkPsk2.Initialize(state, DeviceContext.Prologue, responder.PublicKey);

        byte[] caller = new byte[32];
        Assert.That(NoiseIkPsk2.ReadFirstStatic(state, responder, message.Noise, caller), Is.True);
        Assert.That(new WireGuardKey(caller), Is.EqualTo(initiator));

        byte[] staticShared = new byte[32];
        byte[] timestamp = new byte[Tai64n.Length];
        responder.Agree(caller, staticShared);
        Assert.That(NoiseIkPsk2.ReadFirstPayload(state, staticShared, message.Noise, timestamp), Is.True);
        byte[] expected = new byte[Tai64n.Length];
        Tai64n.Write(Duration.FromSeconds(1795352832), expected);
        Assert.That(timestamp[..8], Is.EqualTo(expected[..8]), "recorded at 1795352832.41");
    }

    [Test]
    public void Initiation_GivenToADevice_IsAnsweredOnce()
    {
        var peer = new PeerConfiguration(
            Private("initiator_private").DerivePublicKey(), Private("preshared"), [], null, null);
        using var device = new WireGuardDevice(
            new DeviceConfiguration(Private("responder_private"), [peer]), _primitives, new TestEntropy(1));
        var from = new IPEndPoint(IPAddress.Loopback, 1);
        var side = new Side(device, from);
        var now = new ProtocolTime(Duration.Zero, Duration.Zero);

        device.Receive(Datagram(0), from, now, side);
        device.Receive(Datagram(0), from, now, side);

        Assert.That(side.Sent, Is.EqualTo(new[] { MessageType.Response }));
        uint receiver = BinaryPrimitives.ReadUInt32LittleEndian(side.Outbox[0].Bytes.AsSpan(8));
        Assert.That(receiver, Is.EqualTo(BinaryPrimitives.ReadUInt32LittleEndian(Datagram(0).AsSpan(4))));
    }

    [Test]
    public void Layouts_OfTheOtherMessages_AreRead()
    {
        Assert.That(InitiationMessage.TryRead(Datagram(0), out InitiationMessage initiation), Is.True);
        Assert.That(ResponseMessage.TryRead(Datagram(1), out ResponseMessage response), Is.True);
        Assert.That(TransportMessage.TryRead(Datagram(4), out TransportMessage transport), Is.True);
        Assert.That(response.Receiver, Is.EqualTo(initiation.Sender));
        Assert.That(transport.Receiver, Is.EqualTo(response.Sender));
        Assert.That(transport.Counter, Is.EqualTo(1));
    }

    private static JsonElement Load()
    {
        string file = Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures", "wireguard-go-session.json");
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement;
    }

    private CookieChecker Checker(string privateKey) =>
        new(_primitives, new TestEntropy(1), Private(privateKey).DerivePublicKey().Bytes);

    private WireGuardKey Private(string name) =>
        new(Convert.FromHexString(_session.GetProperty(name).GetString()!));

    private byte[] Datagram(int number) =>
        Convert.FromHexString(_session.GetProperty("datagrams")[number].GetProperty("bytes").GetString()!);
}
