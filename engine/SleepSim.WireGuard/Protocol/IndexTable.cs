using System.Buffers.Binary;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The 32-bit names by which the other side addresses our handshakes and sessions. Never more than four for
/// each peer: three key pairs and a handshake.</summary>
internal sealed class IndexTable(IEntropy entropy)
{
    private readonly SortedDictionary<uint, Entry> _entries = [];

    public int Count => _entries.Count;

    /// <summary>Draws an unused name for a handshake of a peer.</summary>
    public uint Draw(Peer peer)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        entropy.Fill(bytes);
        uint index = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        while (!_entries.TryAdd(index, new Entry(peer, null))) index++;
        return index;
    }

    /// <summary>Gives a name to the session that came of its handshake.</summary>
    public void Assign(TransportSession session, Peer peer) => _entries[session.LocalIndex] = new Entry(peer, session);

    public void Remove(uint index) => _entries.Remove(index);

    public bool TryFind(uint index, out Entry entry) => _entries.TryGetValue(index, out entry);

    /// <summary>Whose name it is; without a session it names a handshake in flight.</summary>
    internal readonly record struct Entry(Peer Peer, TransportSession? Session);
}
