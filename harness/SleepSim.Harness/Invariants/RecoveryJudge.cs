using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Waits for an echo after each trigger. The budget runs while applications speak, the network is usable and
/// the tunnel is meant to be up; whatever interrupts that begins it anew.</summary>
internal sealed class RecoveryJudge(RecoveryTrigger trigger, TimeSpan budget) : Judge
{
    private readonly Lasting _silent = new(budget);
    private bool _waiting;

    public override FrequentRecords Reads => FrequentRecords.EchoAnswered;

    public override long DueAt(RunState state) => EndOf(_silent);

    public override void Take(TraceRecord record, RunState state)
    {
        if (_silent.Exceeded(record.At))
        {
            Violate(
                _silent.EndsAt!.Value,
                $"no echo came back, with a usable network since {Text.Time(_silent.Since!.Value)}; the status was " +
                $"{state.Status}");
            _waiting = false;
        }

        if (IsTrigger(record, state)) _waiting = true;
        if (record is EchoAnswered { Route: Route.Tunnel }) _waiting = false;
        if (record is SleepAnnounced) _waiting = false;
        bool runs = _waiting && state is { Observed: true, Usable: true, IntentUp: true };
        if (runs) Test();
        _silent.Note(runs, record.At);
    }

    private bool IsTrigger(TraceRecord record, RunState state) => trigger switch
    {
        RecoveryTrigger.FullWake => record is PowerChanged { State: PowerState.FullWake },
        RecoveryTrigger.PathLoss => state.Attentive
            && record is NetworkUsable { Usable: false } or PhaseChanged { Phase: RunPhase.Calm },
        _ => throw new InvalidOperationException($"Unknown trigger {trigger}."),
    };
}
