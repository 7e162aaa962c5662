using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace SleepSim.Harness.Net;

/// <summary>A lookup of an internal name at the name server inside the tunnel: one question and one answer of DNS over
/// UDP (RFC 1035, section 4). The low 16 bits of a lookup's number are its DNS id, the rest is in the port it is sent
/// from, as with resolvers that draw both.</summary>
internal static class LookupPacket
{
    /// <summary>The name that is looked up.</summary>
    public const string Name = "intranet.corp.example";

    /// <summary>The greatest number of a lookup.</summary>
    public const int NumberMax = (1 << 30) - 1;

    /// <summary>A question, IP packet.</summary>
    public const int QuestionLength = Ipv4Header.Length + UdpHeader.Length + QuestionEnd;

    /// <summary>An answer, IP packet.</summary>
    public const int AnswerLength = Ipv4Header.Length + UdpHeader.Length + AnswerEnd;

    /// <summary>The name server, which only the tunnel leads to.</summary>
    public static readonly IPAddress Server = new([10, 64, 0, 1]);

    private const int ServerPort = 53;
    private const int FirstPort = 49_152;
    private const int Payload = Ipv4Header.Length + UdpHeader.Length;
    private const int HeaderLength = 12;
    private const int NameLength = 23;
    private const int QuestionEnd = HeaderLength + NameLength + 4;
    private const int AnswerEnd = QuestionEnd + 16;

    // QR, the operation code, and the response code (section 4.1.1).
    private const ushort KindMask = 0xf80f;
    private const ushort Question = 0x0100;
    private const ushort Response = 0x8580;

    // Labels with their lengths, then type A and class IN (section 4.1.2).
    private static ReadOnlySpan<byte> Asked =>
        "\u0008intranet\u0004corp\u0007example\u0000\u0000\u0001\u0000\u0001"u8;

    // The name by a pointer to the question, type A, class IN, 300 s to live, 10.64.0.80 (sections 4.1.3, 4.1.4).
    private static ReadOnlySpan<byte> Answered => [0xc0, HeaderLength, 0, 1, 0, 1, 0, 0, 1, 44, 0, 4, 10, 64, 0, 80];

    /// <summary>Writes a question of <see cref="QuestionLength"/> bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above <see cref="NumberMax"/>.
    /// </exception>
    public static void WriteQuestion(Span<byte> packet, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, NumberMax);
        packet = packet[..QuestionLength];
        Span<byte> message = packet[Payload..];
        WriteHeader(message, (ushort)number, Question, answers: 0);
        Asked.CopyTo(message[HeaderLength..]);
        Ipv4Header.Write(packet, Ipv4Header.Udp, EchoPacket.Inside, Server);
        UdpHeader.Write(packet, FirstPort + (number >> 16), ServerPort);
    }

    /// <summary>Writes the answer to a question and gives its length; zero when the packet is no such question or the
    /// answer does not fit.</summary>
    public static int Answer(ReadOnlySpan<byte> question, Span<byte> answer)
    {
        if (answer.Length < AnswerLength) return 0;
        if (!Ipv4Header.TryRead(question, Ipv4Header.Udp, EchoPacket.Inside, Server, out ReadOnlySpan<byte> packet)
            || !UdpHeader.TryRead(packet, out int port, out int to, out ReadOnlySpan<byte> message)
            || to != ServerPort || message.Length != QuestionEnd || !Is(message, Question, answers: 0))
        {
            return 0;
        }

        answer = answer[..AnswerLength];
        Span<byte> written = answer[Payload..];
        WriteHeader(written, BinaryPrimitives.ReadUInt16BigEndian(message), Response, answers: 1);
        // The question comes back letter by letter, whatever their case.
        message[HeaderLength..].CopyTo(written[HeaderLength..]);
        Answered.CopyTo(written[QuestionEnd..]);
        Ipv4Header.Write(answer, Ipv4Header.Udp, Server, EchoPacket.Inside);
        UdpHeader.Write(answer, ServerPort, port);
        return AnswerLength;
    }

    /// <summary>The number of the lookup that a packet answers with the internal address; null when it answers
    /// none.</summary>
    public static int? NumberOfAnswer(ReadOnlySpan<byte> bytes)
    {
        if (!Ipv4Header.TryRead(bytes, Ipv4Header.Udp, Server, EchoPacket.Inside, out ReadOnlySpan<byte> packet)
            || !UdpHeader.TryRead(packet, out int from, out int port, out ReadOnlySpan<byte> message)
            || from != ServerPort || port < FirstPort
            || message.Length != AnswerEnd || !Is(message, Response, answers: 1)
            || !message[QuestionEnd..].SequenceEqual(Answered))
        {
            return null;
        }

        return ((port - FirstPort) << 16) | BinaryPrimitives.ReadUInt16BigEndian(message);
    }

    private static void WriteHeader(Span<byte> message, ushort id, ushort flags, ushort answers)
    {
        message[..HeaderLength].Clear();
        BinaryPrimitives.WriteUInt16BigEndian(message, id);
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], flags);
        BinaryPrimitives.WriteUInt16BigEndian(message[4..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(message[6..], answers);
    }

    // One question, of our name, and as many answers as given. Names are equal whatever the case (section 2.3.3).
    private static bool Is(ReadOnlySpan<byte> message, ushort kind, ushort answers) =>
        (BinaryPrimitives.ReadUInt16BigEndian(message[2..]) & KindMask) == (kind & KindMask)
        && BinaryPrimitives.ReadUInt16BigEndian(message[4..]) == 1
        && BinaryPrimitives.ReadUInt16BigEndian(message[6..]) == answers
        && BinaryPrimitives.ReadUInt32BigEndian(message[8..]) == 0
        && Ascii.EqualsIgnoreCase(message[HeaderLength..QuestionEnd], Asked);
}
