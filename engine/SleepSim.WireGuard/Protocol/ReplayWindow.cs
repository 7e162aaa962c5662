namespace SleepSim.WireGuard.Protocol;

/// <summary>Lets every counter through once, and none that lies further back than the window (section 5.4.6, in the
/// manner of RFC 6479: a ring of words, the newest of which is only partly in use).</summary>
internal sealed class ReplayWindow
{
    private const int WordBits = 64;
    private const int WordCount = 128;

    /// <summary>How many counters below the greatest one seen can still be accepted.</summary>
    public const ulong Size = (WordCount - 1) * WordBits;

    private readonly ulong[] _words = new ulong[WordCount];
    private ulong _greatest;

    /// <summary>Whether a counter would be accepted. Cheap, for use before a packet is authenticated.</summary>
    public bool WouldAccept(ulong counter)
    {
        if (counter > _greatest) return true;
        return _greatest - counter < Size && (_words[WordOf(counter)] & BitOf(counter)) == 0;
    }

    /// <summary>Accepts the counter of an authenticated packet; false when it was seen or is too old.</summary>
    public bool Accept(ulong counter)
    {
        if (!WouldAccept(counter)) return false;
        if (counter > _greatest) Advance(counter);
        _words[WordOf(counter)] |= BitOf(counter);
        return true;
    }

    private void Advance(ulong counter)
    {
        ulong passed = Math.Min((counter / WordBits) - (_greatest / WordBits), WordCount);
        for (ulong i = 1; i <= passed; i++) _words[((_greatest / WordBits) + i) % WordCount] = 0;
        _greatest = counter;
    }

    private static ulong WordOf(ulong counter) => counter / WordBits % WordCount;

    private static ulong BitOf(ulong counter) => 1UL << (int)(counter % WordBits);
}
