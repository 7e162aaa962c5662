using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S8. While the system says that there is no way out, the engine tries to send or to open a socket no more
/// often than its budget.</summary>
internal sealed class QuietOffline : Invariant
{
    public override string Id => "S8";

    public override string Name => "quiet offline";

    public override string Sentence =>
        "While the system says that there is no way out, the engine tries to send or to open a socket no more often " +
        "than its budget.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["N2", "N3", "N18", "N22"];

    public override IReadOnlyList<string> FieldBugs => ["CTL-04", "CTL-06", "RES-04", "PTH-07"];

    public override string Why =>
        "Attempts that cannot succeed cost battery for as long as a train is in the tunnel, and an engine that " +
        "lengthens its waits meanwhile is slow when the network is back.";

    public override string HowToRead =>
        "The reason says how many attempts there were in a minute. Packets of applications that the engine " +
        "passes on at once are not attempts of its own, nor is what answers a datagram that has just come.";

    public override string DoesNotProve =>
        "That the engine is quick when the network is back: that is L2. An engine that was not told of the lost " +
        "path is judged by the sockets it opens only.";

    internal override Judge CreateJudge(Scenario scenario) =>
        new QuietOfflineJudge(scenario.Budgets.OfflineAttemptsPerMinute);

    private sealed class QuietOfflineJudge(int allowed) : Judge
    {
        private static readonly long _minute = TimeSpan.FromMinutes(1).ToDuration().Nanoseconds;

        // Never more than one above what is allowed.
        private readonly Queue<long> _attempts = new();
        private bool _lost;
        private bool _told;
        private long? _passedOnAt;
        private long? _heardAt;

        public override FrequentRecords Reads =>
            FrequentRecords.DatagramSent | FrequentRecords.DatagramReceived | FrequentRecords.EchoSent
            | FrequentRecords.Lookups | FrequentRecords.EngineTold | FrequentRecords.SocketErred;

        public override void Take(TraceRecord record, RunState state)
        {
            switch (record)
            {
                case PathAnnounced path:
                    _lost = path.Status == nameof(PathStatus.Unsatisfied);
                    _told &= _lost;
                    if (!_lost) _attempts.Clear();
                    break;
                case EngineTold { Event: "PathChanged" or "StartTunnel" } told:
                    _told = _lost && told.Detail.Contains(nameof(PathStatus.Unsatisfied), StringComparison.Ordinal);
                    break;
                case EchoSent { Route: Route.Tunnel } or LookupSent { Route: Route.Tunnel }
                    or LocalPacketSent { Route: Route.Tunnel }:
                    _passedOnAt = record.At;
                    break;
                case DatagramReceived { ByEngine: true }:
                    _heardAt = record.At;
                    break;
                case DatagramSent { FromEngine: true, Kind: WireKind.Initiation } or SocketErred when _told:
                    // A datagram was on its way when the path was lost: what it sets free is no try without one.
                    if (_passedOnAt != record.At && _heardAt != record.At) Count(record.At);
                    _passedOnAt = null;
                    break;
                case SocketOpened when _lost:
                    Count(record.At);
                    break;
                default:
                    break;
            }

            if (_lost && state is { Attentive: true, Living: not null }) Test();
        }

        private void Count(long now)
        {
            while (_attempts.TryPeek(out long first) && now - first >= _minute) _attempts.Dequeue();
            _attempts.Enqueue(now);
            if (_attempts.Count <= allowed) return;
            Violate(now, $"{_attempts.Count} attempts within a minute without a path, {allowed} allowed");
            _attempts.Clear();
        }
    }
}
