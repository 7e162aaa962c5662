using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.LinuxHost.Tests;

internal sealed class BusReaderTests
{
    [Test]
    public void MessageThatWasWritten_ReadsBack()
    {
        byte[] bytes = Signal();

        Assert.That(BusReader.LengthOf(bytes), Is.EqualTo(bytes.Length));
        BusMessage read = BusReader.Read(bytes);
        Assert.That(read, Is.EqualTo(
            new BusMessage(BusMessageKind.Signal, 0, "org.example.A", "Changed", "", "b", 0, read.Body)));
        Assert.That(read.Body, Is.EqualTo(new byte[] { 1, 0, 0, 0 }));
    }

    [Test]
    public void MessageInTheSpecificationsWords_IsThoseBytes()
    {
        byte[] hello = new BusWriter(BusMessageKind.MethodCall, 1).Field(BusField.Member, "Hi").Finish().ToArray();

        // Order, kind, flags, version; length of the body; serial; length of the fields; field 3 of type s: "Hi".
        Assert.That(Convert.ToHexStringLower(hello), Is.EqualTo(
            "6c010001" + "00000000" + "01000000" + "0b000000" + "03017300" + "02000000" + "486900" + "0000000000"));
    }

    [Test]
    public void EveryBeginningOfAMessage_IsWaitedOn()
    {
        byte[] bytes = Signal();
        for (int length = 0; length < bytes.Length; length++)
            Assert.That(BusReader.LengthOf(bytes.AsSpan(0, length)), Is.EqualTo(0).Or.GreaterThan(length));
    }

    [Test]
    public void MessageOfABillionBytes_IsRefused()
    {
        byte[] bytes = Signal();
        bytes[7] = 0x40;

        Assert.That(() => BusReader.LengthOf(bytes), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void AnyChangeOfAMessage_IsReadOrRefused() => Prop.ForAll<byte, byte, byte>((at, value, more) =>
    {
        byte[] bytes = Signal();
        bytes[at % bytes.Length] = value;
        bytes[more % bytes.Length] ^= at;
        try
        {
            int length = BusReader.LengthOf(bytes);
            if (length > 0 && length <= bytes.Length) BusReader.Read(bytes.AsSpan(0, length));
        }
        catch (FormatException)
        {
            // As it should be.
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    private static byte[] Signal() => new BusWriter(BusMessageKind.Signal, 7)
        .Field(BusField.Path, "/org/example").Field(BusField.Interface, "org.example.A")
        .Field(BusField.Member, "Changed").Field(BusField.Signature, "b")
        .Arguments().Number(1).Finish().ToArray();
}
