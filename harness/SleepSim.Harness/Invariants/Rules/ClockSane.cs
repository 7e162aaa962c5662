using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S5. No key is used for sending once 180 seconds of true time have passed since its handshake.</summary>
internal sealed class ClockSane : Invariant
{
    public override string Id => "S5";

    public override string Name => "clocks make sense";

    public override string Sentence =>
        "No key is used for sending once 180 seconds of true time have passed since its handshake.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["W4", "W5", "W7", "C1", "C7"];

    public override IReadOnlyList<string> FieldBugs => ["CLK-01", "CLK-02", "CLK-03", "CLK-07"];

    public override string Why =>
        "An engine whose clock stood still in sleep believes its session to be young; its packets go to a peer " +
        "that has long forgotten the key, and are lost without a word.";

    public override string HowToRead =>
        "The reason gives the key's true age. If it is about the time slept plus a little, the engine measures " +
        "ages on a clock that stops in sleep.";

    public override string DoesNotProve =>
        "Anything about engines that do not speak WireGuard, or about what is received on old keys.";

    internal override Judge CreateJudge(Scenario scenario) => new ClockSaneJudge(scenario);

    private sealed class ClockSaneJudge(Scenario scenario) : Judge
    {
        /// <summary>REJECT_AFTER_TIME (whitepaper, section 6.1), nanoseconds.</summary>
        private const long RejectAfter = 180_000_000_000;

        // By the peer's session index: when the session came to be.
        private readonly SortedDictionary<uint, long> _born = [];

        private long _frozenUntil = -1;

        public override FrequentRecords Reads => FrequentRecords.DatagramSent | FrequentRecords.DatagramReceived;

        public override void Take(TraceRecord record, RunState state)
        {
            switch (record)
            {
                case OperationStarted step when scenario.Timeline[step.Step].Operation is ProviderFreeze freeze:
                    _frozenUntil = Math.Max(_frozenUntil, record.At + freeze.For.ToDuration().Nanoseconds);
                    break;
                // Whoever is frozen learns of it later, and uses it at once then.
                case DatagramReceived { ByEngine: true, Kind: WireKind.Response } late when late.At <= _frozenUntil:
                    _born.Remove(late.Sender);
                    break;
                // Zero is no session: a protocol that is not WireGuard's has none to be judged by.
                case DatagramReceived { ByEngine: true, Kind: WireKind.Response, Sender: not 0 } response:
                    _born[response.Sender] = record.At;
                    break;
                case DatagramSent { FromEngine: true, Kind: WireKind.Response, Receiver: not 0 } response:
                    _born[response.Receiver] = record.At;
                    break;
                case DatagramSent { FromEngine: true, Kind: WireKind.Data or WireKind.Keepalive } data:
                    Check(data);
                    break;
                default:
                    break;
            }
        }

        private void Check(DatagramSent data)
        {
            if (data.Receiver == 0) return;
            if (!_born.TryGetValue(data.Receiver, out long born)) _born[data.Receiver] = born = data.At;
            Test();
            long age = data.At - born;
            if (age > RejectAfter) Violate(data.At, $"a packet was sent on a key {Text.Seconds(age)} old");
        }
    }
}
