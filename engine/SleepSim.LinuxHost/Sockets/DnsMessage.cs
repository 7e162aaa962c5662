using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>The little of DNS (RFC 1035) that it takes to ask for the addresses of a name.</summary>
internal static class DnsMessage
{
    /// <summary>The longest answer over UDP without extensions (section 2.3.4).</summary>
    public const int LengthMax = 512;

    public const ushort VersionFour = 1;
    public const ushort VersionSix = 28;

    private const int HeaderLength = 12;
    private const int LabelLengthMax = 63;
    private const int NameLengthMax = 253;
    private const ushort Internet = 1;
    private const ushort RecursionDesired = 0x0100;
    private const ushort Response = 0x8000;
    private const ushort CodeMask = 0x000f;
    private const int PointerBits = 0xc0;

    /// <summary>Writes the question for the addresses of a name.</summary>
    /// <param name="id">By which the answer is known.</param>
    /// <param name="name">Such as <c>vpn.example.org</c>; other scripts are written as they are on the wire.</param>
    /// <param name="type"><see cref="VersionFour"/> or <see cref="VersionSix"/>.</param>
    /// <returns>The message, or null when that can be no name.</returns>
    public static byte[]? Question(ushort id, string name, ushort type)
    {
        if (!TryAscii(name.TrimEnd('.'), out string ascii)) return null;
        byte[] message = new byte[HeaderLength + ascii.Length + 2 + (2 * sizeof(ushort))];
        BinaryPrimitives.WriteUInt16BigEndian(message, id);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), RecursionDesired);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(4), 1);
        int at = HeaderLength;
        foreach (string label in ascii.Split('.'))
        {
            if (label.Length is 0 or > LabelLengthMax) return null;
            message[at++] = (byte)label.Length;
            at += Encoding.ASCII.GetBytes(label, message.AsSpan(at));
        }

        at++;
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(at), type);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(at + sizeof(ushort)), Internet);
        return message;
    }

    /// <summary>Reads an answer. Anything may be in it.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What came.</param>
    /// <returns>The addresses, none when the name has none; null when it is no answer to the question, or the server
    /// could not say.</returns>
    public static List<IPAddress>? ReadAnswer(ReadOnlySpan<byte> question, ReadOnlySpan<byte> answer)
    {
        const ushort NoSuchName = 3;
        if (answer.Length < question.Length || !answer[..2].SequenceEqual(question[..2])) return null;
        ushort flags = BinaryPrimitives.ReadUInt16BigEndian(answer[2..]);
        bool said = (flags & CodeMask) is 0 or NoSuchName;
        if ((flags & Response) == 0 || !said || BinaryPrimitives.ReadUInt16BigEndian(answer[4..]) != 1) return null;
        if (!HasSameQuestion(question, answer)) return null;

        ushort type = BinaryPrimitives.ReadUInt16BigEndian(question[^4..]);
        List<IPAddress> addresses = [];
        int count = BinaryPrimitives.ReadUInt16BigEndian(answer[6..]);
        ReadOnlySpan<byte> rest = answer[question.Length..];
        for (int i = 0; i < count && TryReadRecord(ref rest, out ushort recordType, out ReadOnlySpan<byte> data); i++)
        {
            // Records of other names come by way of the aliases between.
            if (recordType == type && data.Length == (type == VersionFour ? 4 : 16)) addresses.Add(new IPAddress(data));
        }

        return addresses;
    }

    // Servers may answer in other capitals.
    private static bool HasSameQuestion(ReadOnlySpan<byte> question, ReadOnlySpan<byte> answer) =>
        Ascii.EqualsIgnoreCase(question[HeaderLength..^4], answer[HeaderLength..(question.Length - 4)])
        && question[^4..].SequenceEqual(answer.Slice(question.Length - 4, 4));

    private static bool TryReadRecord(ref ReadOnlySpan<byte> rest, out ushort type, out ReadOnlySpan<byte> data)
    {
        const int FixedLength = 10;
        type = 0;
        data = default;
        if (!TrySkipName(ref rest) || rest.Length < FixedLength) return false;
        type = BinaryPrimitives.ReadUInt16BigEndian(rest);
        int length = BinaryPrimitives.ReadUInt16BigEndian(rest[8..]);
        if (rest.Length < FixedLength + length) return false;
        data = rest.Slice(FixedLength, length);
        rest = rest[(FixedLength + length)..];
        return true;
    }

    // A pointer ends a name (section 4.1.4); where it points is of no interest.
    private static bool TrySkipName(ref ReadOnlySpan<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            int length = rest[0];
            int skipped = (length & PointerBits) == PointerBits ? 2 : length + 1;
            if (rest.Length < skipped) return false;
            rest = rest[skipped..];
            if (length is 0 or >= PointerBits) return true;
        }

        return false;
    }

    private static bool TryAscii(string name, out string ascii)
    {
        ascii = name;
        try
        {
            if (!Ascii.IsValid(name)) ascii = new IdnMapping().GetAscii(name);
            return ascii.Length is > 0 and <= NameLengthMax;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
