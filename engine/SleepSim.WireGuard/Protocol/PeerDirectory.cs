namespace SleepSim.WireGuard.Protocol;

/// <summary>Finds a peer by its public key.</summary>
internal sealed class PeerDirectory
{
    private readonly Peer[] _byKey;

    public PeerDirectory(IEnumerable<Peer> peers)
    {
        _byKey = [.. peers];
        Array.Sort(_byKey, static (left, right) => left.PublicKey.Bytes.SequenceCompareTo(right.PublicKey.Bytes));
        for (int i = 1; i < _byKey.Length; i++)
        {
            if (!_byKey[i].PublicKey.Equals(_byKey[i - 1].PublicKey)) continue;
            throw new ArgumentException($"Two peers have the public key {_byKey[i].PublicKey}.", nameof(peers));
        }
    }

    /// <summary>The peer with a public key of 32 bytes, or null.</summary>
    public Peer? Find(ReadOnlySpan<byte> publicKey)
    {
        int low = 0;
        int high = _byKey.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = publicKey.SequenceCompareTo(_byKey[middle].PublicKey.Bytes);
            if (order == 0) return _byKey[middle];
            if (order < 0) high = middle - 1;
            else low = middle + 1;
        }

        return null;
    }
}
