using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace SleepSim.Traces;

/// <summary>The rolling hash of a trace: 64 bits over every field of every record, in order. The same bits on every
/// machine, thread and process; two runs of one scenario that differ in it were not the same run.</summary>
public sealed class TraceHash
{
    private readonly XxHash3 _state = new();
    private readonly byte[] _pending = new byte[4096];
    private int _count;

    /// <summary>Adds a number.</summary>
    public void Add(long value)
    {
        if (_count + sizeof(long) > _pending.Length) Flush();
        BinaryPrimitives.WriteInt64LittleEndian(_pending.AsSpan(_count), value);
        _count += sizeof(long);
    }

    /// <summary>Adds yes or no.</summary>
    public void Add(bool value) => Add(value ? 1L : 0L);

    /// <summary>Adds text, length first, so that two texts cannot run into each other. Null differs from
    /// empty.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            Add(-1L);
            return;
        }

        Add((long)text.Length);
        int longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (longest > _pending.Length)
        {
            Flush();
            _state.Append(Encoding.UTF8.GetBytes(text));
            return;
        }

        if (_count + longest > _pending.Length) Flush();
        _count += Encoding.UTF8.GetBytes(text, _pending.AsSpan(_count));
    }

    /// <summary>The hash of what was added so far, as sixteen hexadecimal digits.</summary>
    public string Digest()
    {
        Flush();
        return _state.GetCurrentHashAsUInt64().ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Flush()
    {
        _state.Append(_pending.AsSpan(0, _count));
        _count = 0;
    }
}
