using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Recognises the troubles of the forum thread in a trace (facts Z1–Z7).</summary>
internal sealed class SymptomReader
{
    // Long enough that any engine that was going to recover has done so.
    private const long Patience = 15_000_000_000;

    private readonly List<Symptom> _symptoms = [];
    private long? _wokeAt;
    private long? _connectingSince;
    private bool _sleepAnnounced;

    public IReadOnlyList<Symptom> Symptoms => _symptoms;

    /// <summary>Takes the next record. The state has seen it already.</summary>
    public void Take(TraceRecord record, RunState state)
    {
        bool sleepAnnounced = _sleepAnnounced;
        _sleepAnnounced = state.AboutToSleep;
        switch (record)
        {
            case StartRequested { Cause: StartCause.OnDemand, Answer: StartAnswer.Accepted } when sleepAnnounced:
                Note(
                    SymptomNames.RestartedBeforeSleep, record.At,
                    "sleep was announced, the tunnel was stopped for it, and traffic started it again");
                break;
            case PowerChanged { State: PowerState.Asleep } when state.Status == VpnStatus.Connecting:
                Note(
                    SymptomNames.AsleepInMidConnect, record.At,
                    "the machine fell asleep while the tunnel was connecting");
                break;
            case PowerChanged { State: PowerState.FullWake }:
                _wokeAt = record.At;
                break;
            case PowerChanged or EchoAnswered { Route: Route.Tunnel }:
                _wokeAt = null;
                break;
            case EchoSent { Route: Route.Physical } echo when state.IntentUp && state.LastAnswer is not null:
                Note(
                    SymptomNames.OutsideTheTunnel, record.At,
                    $"echo {echo.Echo} left unprotected while the status was {state.Status}");
                break;
            default:
                break;
        }

        NoteDeath(record.At, state);
        NoteStuckStart(record.At, state);
    }

    private void NoteDeath(long now, RunState state)
    {
        if (_wokeAt is not { } woke || state is not { Usable: true, Attentive: true, Status: VpnStatus.Connected })
        {
            return;
        }
        if (now - Math.Max(woke, Math.Max(state.UsableSince, state.StatusSince)) > Patience)
            Note(
                SymptomNames.DeadAlthoughConnected, now,
                $"the machine woke at {Text.Time(woke)}, and nothing has passed since");
    }

    private void NoteStuckStart(long now, RunState state)
    {
        bool connecting = state is { Status: VpnStatus.Connecting, Usable: true, Attentive: true };
        _connectingSince = connecting ? _connectingSince ?? now : null;
        if (_connectingSince is { } since && now - since > Patience)
            Note(
                SymptomNames.StuckConnecting, now,
                $"a start has gone on since {Text.Time(since)} with a usable network");
    }

    private void Note(string name, long at, string story)
    {
        if (!_symptoms.Exists(symptom => symptom.Name == name)) _symptoms.Add(new Symptom(name, at, story));
    }
}
