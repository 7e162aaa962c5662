using System.Buffers.Binary;

namespace SleepSim.LinuxHost.Tests;

internal sealed class InternetChecksumTests
{
    [Test]
    public void Sum_OfAnyBytes_IsTheOneTakenWordByWord() => Laws.Hold(Laws.Bytes(0, 3000), static bytes =>
        InBigEndian(InternetChecksum.Fold(InternetChecksum.Add(bytes, 0))) == TestPacket.Sum(bytes, 0));

    [Test]
    public void Sum_OfTheLongestPacketOfOnes_DoesNotOverflow()
    {
        byte[] ones = new byte[ushort.MaxValue - 1];
        Array.Fill(ones, byte.MaxValue);
        Assert.That(InternetChecksum.Fold(InternetChecksum.Add(ones, 0)), Is.EqualTo(ushort.MaxValue));
    }

    [Test]
    public void Sum_OfTheExampleInTheStandard_IsTheOneItGives()
    {
        // RFC 1071, section 3.
        byte[] example = [0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7];
        Assert.That(InBigEndian(InternetChecksum.Fold(InternetChecksum.Add(example, 0))), Is.EqualTo(0xddf2));
    }

    private static ushort InBigEndian(ushort sum) => BinaryPrimitives.ReverseEndianness(sum);
}
