using System.Net;
using SleepSim.Contract;

namespace SleepSim.Harness.Session;

/// <summary>What waits for the engine, in the order it came (L14). Bounded: what the system cannot keep, it
/// drops.</summary>
internal sealed class ProviderInbox(ProviderMemory memory)
{
    /// <summary>Events that may wait; only an engine that floods itself with requests comes near.</summary>
    public const int MaxEvents = 10_000;

    /// <summary>Datagrams and packets that may wait, a full second of a busy tunnel.</summary>
    public const int MaxBuffers = 1024;

    private readonly Queue<Letter> _letters = new();
    private int _events;
    private int _buffers;

    public bool IsEmpty => _letters.Count == 0;

    /// <summary>A datagram or packet waits, so that another one would overtake it.</summary>
    public bool HoldsBuffers => _buffers > 0;

    /// <summary>False when too many wait.</summary>
    public bool AddEvent(TunnelEvent happening)
    {
        if (_events >= MaxEvents) return false;
        _events++;
        memory.Add(ProviderMemory.Event);
        _letters.Enqueue(new Letter(happening, null, null, default));
        return true;
    }

    /// <summary>The engine's deadline came; whether it still wants it shows when its turn comes.</summary>
    public void AddDeadline() => _letters.Enqueue(new Letter(null, null, null, default));

    /// <summary>False when too many wait.</summary>
    public bool AddDatagram(SocketId socket, ReadOnlySpan<byte> datagram, IPEndPoint from) =>
        AddBuffer(new Letter(null, datagram.ToArray(), from, socket));

    /// <summary>False when too many wait.</summary>
    public bool AddPacket(ReadOnlySpan<byte> packet) =>
        AddBuffer(new Letter(null, packet.ToArray(), null, default));

    public Letter Take()
    {
        Letter letter = _letters.Dequeue();
        if (letter.Event is not null)
        {
            _events--;
            memory.Remove(ProviderMemory.Event);
        }
        else if (letter.Bytes is { } bytes)
        {
            _buffers--;
            memory.Remove(bytes.Length);
        }

        return letter;
    }

    /// <summary>Nobody will take what waits.</summary>
    public void Clear()
    {
        while (!IsEmpty) Take();
    }

    private bool AddBuffer(Letter letter)
    {
        if (_buffers >= MaxBuffers) return false;
        _buffers++;
        memory.Add(letter.Bytes!.Length);
        _letters.Enqueue(letter);
        return true;
    }

    /// <summary>One thing that waits: an event, a datagram, a packet, or, when none of them, the deadline.</summary>
    /// <param name="Event">The event.</param>
    /// <param name="Bytes">A datagram's or a packet's.</param>
    /// <param name="From">Where a datagram came from; null for a packet.</param>
    /// <param name="Socket">The socket it came in on.</param>
    internal readonly record struct Letter(TunnelEvent? Event, byte[]? Bytes, IPEndPoint? From, SocketId Socket);
}
