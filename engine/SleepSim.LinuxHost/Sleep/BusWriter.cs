using System.Buffers.Binary;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>Writes one message in the D-Bus wire format, least byte first. Every value stands at a multiple of its
/// size.</summary>
internal sealed class BusWriter
{
    private const byte LeastByteFirst = (byte)'l';
    private const byte Version = 1;
    private const int BodyLengthAt = 4;
    private const int FieldsLengthAt = 12;
    private const int FieldsAt = 16;

    private readonly byte[] _bytes = new byte[4096];
    private int _length = FieldsAt;
    private int _bodyAt;

    /// <param name="kind">What it is.</param>
    /// <param name="serial">Its number, by which an answer names it; not 0.</param>
    public BusWriter(BusMessageKind kind, uint serial)
    {
        _bytes[0] = LeastByteFirst;
        _bytes[1] = (byte)kind;
        _bytes[3] = Version;
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(8), serial);
    }

    /// <summary>Adds a field of text to the header; before any argument.</summary>
    public BusWriter Field(BusField field, string value)
    {
        char type = field switch { BusField.Path => 'o', BusField.Signature => 'g', _ => 's' };
        Begin(field, type);
        if (type == 'g') Signature(value);
        else Text(value);
        return this;
    }

    /// <summary>Adds a field that is a number.</summary>
    public BusWriter Field(BusField field, uint value)
    {
        Begin(field, 'u');
        return Number(value);
    }

    /// <summary>Ends the header; arguments follow.</summary>
    public BusWriter Arguments()
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(FieldsLengthAt), (uint)(_length - FieldsAt));
        Align(8);
        _bodyAt = _length;
        return this;
    }

    public BusWriter Text(string value)
    {
        Number((uint)Encoding.UTF8.GetByteCount(value));
        _length += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_length));
        _bytes[_length++] = 0;
        return this;
    }

    public BusWriter Number(uint value)
    {
        Align(sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), value);
        _length += sizeof(uint);
        return this;
    }

    /// <summary>The whole message.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        if (_bodyAt == 0) Arguments();
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(BodyLengthAt), (uint)(_length - _bodyAt));
        return _bytes.AsSpan(0, _length);
    }

    private void Begin(BusField field, char type)
    {
        Align(8);
        _bytes[_length++] = (byte)field;
        Signature(type.ToString());
    }

    private void Signature(string value)
    {
        _bytes[_length++] = (byte)value.Length;
        _length += Encoding.ASCII.GetBytes(value, _bytes.AsSpan(_length));
        _bytes[_length++] = 0;
    }

    private void Align(int size) => _length = (_length + size - 1) & -size;
}
