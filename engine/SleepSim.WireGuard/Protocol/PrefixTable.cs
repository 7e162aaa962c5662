using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SleepSim.WireGuard.Protocol;

/// <summary>Allowed IPs: which peer an address belongs to, by longest prefix (section 2, cryptokey routing). One binary
/// trie for each address family; its size is bounded by the bits of the prefixes put in.</summary>
internal sealed class PrefixTable
{
    /// <summary>What <see cref="Find"/> returns where no prefix covers the address.</summary>
    public const int None = -1;

    private const int VersionFourLength = 4;
    private const int VersionSixLength = 16;

    private readonly List<Node> _nodes = [Node.Empty, Node.Empty];

    /// <summary>Adds a prefix; a prefix that another peer had is taken over, as everywhere in WireGuard.</summary>
    public void Add(IPNetwork prefix, int peer)
    {
        byte[] address = prefix.BaseAddress.GetAddressBytes();
        int node = RootFor(address.Length);
        for (int depth = 0; depth < prefix.PrefixLength; depth++) node = Descend(node, BitAt(address, depth));
        _nodes[node] = _nodes[node] with { Peer = peer };
    }

    /// <summary>The peer of the longest prefix that covers an address of 4 or 16 bytes, or
    /// <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<byte> address)
    {
        ReadOnlySpan<Node> nodes = CollectionsMarshal.AsSpan(_nodes);
        ref readonly Node node = ref nodes[RootFor(address.Length)];
        int found = node.Peer;
        for (int depth = 0; depth < address.Length * 8; depth++)
        {
            int next = BitAt(address, depth) ? node.One : node.Zero;
            if (next == 0) break;
            node = ref nodes[next];
            if (node.Peer != None) found = node.Peer;
        }

        return found;
    }

    private int Descend(int node, bool bit)
    {
        int next = bit ? _nodes[node].One : _nodes[node].Zero;
        if (next != 0) return next;

        next = _nodes.Count;
        _nodes.Add(Node.Empty);
        _nodes[node] = bit ? _nodes[node] with { One = next } : _nodes[node] with { Zero = next };
        return next;
    }

    private static int RootFor(int addressLength) => addressLength switch
    {
        VersionFourLength => 0,
        VersionSixLength => 1,
        _ => throw new ArgumentException($"An address has 4 or 16 bytes, not {addressLength}.", nameof(addressLength)),
    };

    private static bool BitAt(ReadOnlySpan<byte> address, int depth) =>
        (address[depth >> 3] & (0x80 >> (depth & 7))) != 0;

    /// <summary>A child of 0 is none: node 0 is a root and nobody's child.</summary>
    private readonly record struct Node(int Zero, int One, int Peer)
    {
        public static Node Empty => new(0, 0, None);
    }
}
