using System.Buffers.Binary;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>Reads messages of the D-Bus wire format out of what has been received. Nothing in them is believed
/// further than the bytes reach.</summary>
internal static class BusReader
{
    private const byte LeastByteFirst = (byte)'l';
    private const int FieldsAt = 16;

    /// <summary>Bytes of the message that begins here.</summary>
    /// <returns>0 while too little has been received to tell.</returns>
    /// <exception cref="FormatException">No message begins here, or one that is too long.</exception>
    public static int LengthOf(ReadOnlySpan<byte> received)
    {
        if (received.Length < FieldsAt) return 0;
        if (received[0] != LeastByteFirst)
            throw new FormatException($"expected a message of the bus with its least byte first, found {received[0]}");
        ulong body = BinaryPrimitives.ReadUInt32LittleEndian(received[4..]);
        ulong fields = BinaryPrimitives.ReadUInt32LittleEndian(received[12..]);
        ulong length = ((FieldsAt + fields + 7) & ~7UL) + body;
        return length <= BusMessage.LengthMax
            ? (int)length
            : throw new FormatException($"expected at most {BusMessage.LengthMax} bytes, found a message of {length}");
    }

    /// <param name="message">As many bytes as <see cref="LengthOf"/> said.</param>
    /// <exception cref="FormatException">It is malformed.</exception>
    public static BusMessage Read(ReadOnlySpan<byte> message)
    {
        int fieldsEnd = FieldsAt + (int)BinaryPrimitives.ReadUInt32LittleEndian(message[12..]);
        byte[] body = message[((fieldsEnd + 7) & ~7)..].ToArray();
        BusMessage read = new((BusMessageKind)message[1], 0, "", "", "", "", 0, body);
        ReadOnlySpan<byte> fields = message[..fieldsEnd];
        int at = FieldsAt;
        while (at < fieldsEnd)
        {
            at = (at + 7) & ~7;
            var field = (BusField)Byte(fields, ref at);
            string type = Short(fields, ref at);
            string text = type == "u" ? "" : type == "g" ? Short(fields, ref at) : type is "s" or "o"
                ? Text(fields, ref at)
                : throw new FormatException($"expected a header field of text or a number, found one of '{type}'");
            uint number = type == "u" ? Number(fields, ref at) : 0;
            read = field switch
            {
                BusField.Interface => read with { Interface = text },
                BusField.Member => read with { Member = text },
                BusField.ReplySerial => read with { ReplyTo = number },
                BusField.Destination => read with { Destination = text },
                BusField.Signature => read with { Signature = text },
                BusField.UnixDescriptors => read with { Descriptors = number },
                _ => read,
            };
        }

        return read;
    }

    private static byte Byte(ReadOnlySpan<byte> bytes, ref int at) =>
        at < bytes.Length ? bytes[at++] : throw CutShort();

    private static uint Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        at = (at + 3) & ~3;
        if (bytes.Length - at < sizeof(uint)) throw CutShort();
        uint number = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
        at += sizeof(uint);
        return number;
    }

    private static string Text(ReadOnlySpan<byte> bytes, ref int at) => Text(bytes, Number(bytes, ref at), ref at);

    private static string Short(ReadOnlySpan<byte> bytes, ref int at) => Text(bytes, Byte(bytes, ref at), ref at);

    private static string Text(ReadOnlySpan<byte> bytes, uint length, ref int at)
    {
        if (length >= bytes.Length - at) throw CutShort();
        string text = Encoding.UTF8.GetString(bytes.Slice(at, (int)length));
        // A zero follows that is not counted.
        at += (int)length + 1;
        return text;
    }

    private static FormatException CutShort() => new("expected more bytes of a message, found its end");
}
