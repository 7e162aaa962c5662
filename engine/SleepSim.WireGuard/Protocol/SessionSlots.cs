namespace SleepSim.WireGuard.Protocol;

/// <summary>The previous, current and next key pair of a peer (section 6.3). We send with the current one and receive
/// with all three; what falls out is zeroed and its index given back.</summary>
internal sealed class SessionSlots(IndexTable indexes)
{
    public TransportSession? Previous { get; private set; }

    public TransportSession? Current { get; private set; }

    /// <summary>A key pair we made as responder and may not send with until its initiator has used it: before that we
    /// do not know that the initiator has it (section 5.4.5).</summary>
    public TransportSession? Next { get; private set; }

    /// <summary>Takes a key pair we made as initiator, which can be used at once.</summary>
    public void InstallAsInitiator(TransportSession session)
    {
        Drop(Previous);
        Previous = Current;
        if (Next is not null)
        {
            Drop(Current);
            Previous = Next;
            Next = null;
        }

        Current = session;
    }

    /// <summary>Takes a key pair we made as responder.</summary>
    public void InstallAsResponder(TransportSession session)
    {
        Drop(Next);
        Next = session;
    }

    /// <summary>Makes the next key pair the current one if it is this one.</summary>
    public bool Confirm(TransportSession session)
    {
        if (!ReferenceEquals(session, Next)) return false;
        Drop(Previous);
        Previous = Current;
        Current = Next;
        Next = null;
        return true;
    }

    public void Clear()
    {
        Drop(Previous);
        Drop(Current);
        Drop(Next);
        Previous = Current = Next = null;
    }

    private void Drop(TransportSession? session)
    {
        if (session is null) return;
        indexes.Remove(session.LocalIndex);
        session.Dispose();
    }
}
