using FsCheck.Fluent;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class MessageTests
{
    private static readonly int[] Lengths =
        [InitiationMessage.Length, ResponseMessage.Length, CookieReplyMessage.Length, TransportMessage.Overhead];

    [Test]
    public void Lengths_AreThoseOfTheWhitepaper() => Assert.That(Lengths, Is.EqualTo(new[] { 148, 92, 64, 32 }));

    [Test]
    public void Fields_Written_AreReadBack() =>
        Laws.Hold(ArbMap.Default.ArbFor<(uint Sender, uint Receiver, ulong Counter)>(), fields =>
        {
            byte[] datagram = new byte[200];
            InitiationMessage.Write(fields.Sender, datagram).Fill(0xaa);
            bool all = InitiationMessage.TryRead(datagram.AsSpan(0, InitiationMessage.Length), out var initiation)
                && initiation.Sender == fields.Sender
                && initiation.Noise.Length == 108
                && !initiation.Noise.ContainsAnyExcept((byte)0xaa);

            ResponseMessage.Write(fields.Sender, fields.Receiver, datagram).Fill(0xbb);
            all &= ResponseMessage.TryRead(datagram.AsSpan(0, ResponseMessage.Length), out var response)
                && response.Sender == fields.Sender
                && response.Receiver == fields.Receiver
                && response.Noise.Length == 48
                && !response.Noise.ContainsAnyExcept((byte)0xbb);

            byte[] nonce = new byte[CookieReplyMessage.NonceLength];
            nonce.AsSpan().Fill(0xcc);
            CookieReplyMessage.Write(fields.Receiver, nonce, datagram).Fill(0xdd);
            all &= CookieReplyMessage.TryRead(datagram.AsSpan(0, CookieReplyMessage.Length), out var cookie)
                && cookie.Receiver == fields.Receiver
                && cookie.Nonce.SequenceEqual(nonce)
                && cookie.SealedCookie.Length == 32
                && !cookie.SealedCookie.ContainsAnyExcept((byte)0xdd);

            TransportMessage.Write(fields.Receiver, fields.Counter, datagram);
            return all
                && TransportMessage.TryRead(datagram, out var transport)
                && transport.Receiver == fields.Receiver
                && transport.Counter == fields.Counter
                && transport.SealedPacket.Length == datagram.Length - TransportMessage.HeaderLength;
        });

    [Test]
    public void Message_OfAnyOtherLength_IsNotRead()
    {
        for (byte type = 1; type <= 4; type++)
        {
            for (int length = 0; length < 200; length++)
            {
                byte[] datagram = new byte[length];
                if (length > 0) datagram[0] = type;
                bool expected = type == 4 ? length >= Lengths[3] : length == Lengths[type - 1];
                Assert.That(IsRead(datagram), Is.EqualTo(expected), $"type {type}, length {length}");
            }
        }
    }

    [Test]
    public void Message_WithReservedBytesSet_IsNotRead()
    {
        for (byte type = 1; type <= 4; type++)
        {
            byte[] datagram = new byte[Lengths[type - 1]];
            datagram[0] = type;
            Assert.That(IsRead(datagram), Is.True);
            datagram[2] = 1;
            Assert.That(IsRead(datagram), Is.False);
        }
    }

    [Test]
    public void AnyBytes_AreReadAsOneMessageAtMost() =>
        Laws.Hold(Laws.Bytes(200), bytes => !IsRead(bytes) || MessageHeader.TypeOf(bytes) is not null);

    private static bool IsRead(byte[] datagram) =>
        InitiationMessage.TryRead(datagram, out _)
        | ResponseMessage.TryRead(datagram, out _)
        | CookieReplyMessage.TryRead(datagram, out _)
        | TransportMessage.TryRead(datagram, out _);
}
