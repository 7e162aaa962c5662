using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S7. In a dark wake the engine spends no more handshakes, sockets and starts than its budget, and between
/// its sleep completion and the wake it sends nothing.</summary>
internal sealed class ChurnBound : Invariant
{
    public override string Id => "S7";

    public override string Name => "bounded churn";

    public override string Sentence =>
        "In a dark wake the engine spends no more handshakes, sockets and starts than its budget, and between its " +
        "sleep completion and the wake it sends nothing.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["L28", "L29", "L30", "P10", "P11"];

    public override IReadOnlyList<string> FieldBugs => ["THR-01", "THR-02", "THR-04", "THR-05", "THR-07", "THR-08"];

    public override string Why =>
        "A sleeping machine wakes darkly dozens of times a night. An engine that reconnects each time empties the " +
        "battery, alarms the gateway's operators, and may never finish anything.";

    public override string HowToRead =>
        "The reason says what was spent, and how much is allowed. Handshakes are allowed one more for each five " +
        "seconds of dark wake, as the protocol itself retries; sockets one more for each time the path was lost; " +
        "starts one more for each time the system took it down.";

    public override string DoesNotProve =>
        "That the battery lasts: only what is sent and opened is counted.";

    internal override Judge CreateJudge(Scenario scenario) => new ChurnBoundJudge(scenario.Budgets);

    private sealed class ChurnBoundJudge(Budgets budgets) : Judge
    {
        /// <summary>REKEY_TIMEOUT (whitepaper, section 6.1), nanoseconds.</summary>
        private const long RekeyTimeout = 5_000_000_000;

        private long? _darkSince;
        private bool _asleep;
        private bool _quiet;
        private int _initiations;
        private int _sockets;
        private int _starts;
        private int _stopsFromAbove;
        private int _pathsLost;

        public override FrequentRecords Reads => FrequentRecords.DatagramSent | FrequentRecords.EngineTold;

        public override void Take(TraceRecord record, RunState state)
        {
            switch (record)
            {
                case PowerChanged power:
                    BeginOrEnd(power);
                    break;
                case EngineCompleted { Kind: CompletionKind.Sleep }:
                    _quiet = true;
                    break;
                // Quiet for an earlier sleep, it need not know of this one yet: the word may come late.
                case SleepAnnounced:
                case EngineTold { Event: "Wake" or "Sleep" } or SleepCancelled:
                    _quiet = false;
                    break;
                case EngineTold { Event: "StopTunnel" } or ProviderEnded { How: not "memory limit" }:
                    _stopsFromAbove++;
                    break;
                case PathAnnounced { Changed: true, Status: nameof(PathStatus.Unsatisfied) }:
                    _pathsLost++;
                    break;
                case EngineCreated:
                    _quiet = false;
                    _starts++;
                    break;
                case DatagramSent { FromEngine: true } sent:
                    Count(sent, state);
                    break;
                case SocketOpened:
                    _sockets++;
                    break;
                default:
                    return;
            }

            if (_darkSince is { } since) Compare(record.At, since);
        }

        private void BeginOrEnd(PowerChanged power)
        {
            // Whatever tells an engine of the wake first, be it a timer: from here on it may act.
            if (_asleep && power.State != PowerState.Asleep) _quiet = false;
            _asleep = power.State == PowerState.Asleep;
            _darkSince = power.State == PowerState.DarkWake ? power.At : null;
            (_initiations, _sockets, _starts, _stopsFromAbove, _pathsLost) = (0, 0, 0, 0, 0);
            if (_darkSince is not null) Test();
        }

        // Told late, after the wake, there is no sleep to be quiet for.
        private void Count(DatagramSent sent, RunState state)
        {
            if (sent.Kind == WireKind.Initiation) _initiations++;
            if (_quiet && state.AboutToSleep)
                Violate(sent.At, $"a datagram ({sent.Kind}) was sent after the sleep completion");
        }

        private void Compare(long now, long since)
        {
            long initiationsAllowed = budgets.InitiationsPerDarkWake + ((now - since) / RekeyTimeout);
            if (_initiations > initiationsAllowed)
                Violate(now, $"{_initiations} handshakes in one dark wake, {initiationsAllowed} allowed");
            int socketsAllowed = budgets.SocketsPerDarkWake + _pathsLost;
            if (_sockets > socketsAllowed)
                Violate(now, $"{_sockets} sockets opened in one dark wake, {socketsAllowed} allowed");

            // Whoever stops or kills it, and has a rule start it again, is not the engine.
            int startsAllowed = budgets.StartsPerDarkWake + _stopsFromAbove;
            if (_starts > startsAllowed)
                Violate(now, $"{_starts} tunnel starts in one dark wake, {startsAllowed} allowed");
        }
    }
}
