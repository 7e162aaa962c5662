using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>Notices a peer that fell silent: first it is asked for a new session, and when it does not answer that
/// either, it has to be taken for silent.</summary>
/// <param name="suspicion">How long data may stay unanswered before the peer is asked; null leaves that to the
/// protocol, which asks after 15 s (W5).</param>
internal sealed class PeerSilence(Duration? suspicion)
{
    // Longer than round trips, so that a session renewed in time is no cause for alarm.
    private static readonly Duration AnswerTime = Duration.FromSeconds(1);

    // Traffic that goes one way only is answered by nothing but these questions.
    private static readonly Duration BetweenQuestions = Duration.FromSeconds(10);

    private Duration? _unansweredSince;
    private Duration? _questionAt;
    private Duration? _askedAt;

    public (Duration At, string Reason)? NextDeadline
    {
        get
        {
            if (_askedAt is { } asked) return (asked + AnswerTime, "silent peer");
            return QuestionDue is { } due ? (due, "unanswered data") : null;
        }
    }

    private Duration? QuestionDue
    {
        get
        {
            if (suspicion is not { } patience || _unansweredSince is not { } since) return null;
            Duration due = since + patience;
            return _questionAt is { } last ? Duration.Max(due, last + BetweenQuestions) : due;
        }
    }

    /// <summary>Data was sent to the peer.</summary>
    public void NoteSent(Duration now) => _unansweredSince ??= now;

    /// <summary>The peer sent something authentic.</summary>
    public void NoteHeard() => (_unansweredSince, _askedAt) = (null, null);

    /// <summary>What was observed is answered already: the session is in doubt.</summary>
    public void Forget() => NoteHeard();

    /// <summary>True when the peer should be asked for a new session now.</summary>
    public bool AsksNow(Duration now)
    {
        if (QuestionDue is not { } due || due > now) return false;
        _questionAt = now;
        _askedAt = now;
        return true;
    }

    /// <summary>True when the peer, having been asked, has to be taken for silent.</summary>
    /// <param name="called">Every peer that can be called is being called, and none has answered.</param>
    /// <param name="now">The time.</param>
    public bool IsSilent(bool called, Duration now)
    {
        bool quiet = _unansweredSince is { } since && now - since >= AnswerTime;
        if (!called || !quiet) _askedAt = null;
        else _askedAt ??= now;
        if (_askedAt is not { } asked || now - asked < AnswerTime) return false;
        NoteHeard();
        return true;
    }
}
