using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>S9. While the network is usable, no engine goes on sending on a socket that is bound to what is gone, or to
/// the tunnel itself.</summary>
internal sealed class BoundToCurrent : Invariant
{
    public override string Id => "S9";

    public override string Name => "bound to what is there";

    public override string Sentence =>
        "While the network is usable, no engine goes on sending on a socket that is bound to what is gone, or to the " +
        "tunnel itself.";

    public override InvariantKind Kind => InvariantKind.Safety;

    public override IReadOnlyList<string> Facts => ["N1", "N4", "N5", "N7", "L41"];

    public override IReadOnlyList<string> FieldBugs => ["SOK-04", "SOK-08", "SOK-10", "DNS-03"];

    public override string Why =>
        "A socket that is bound to an interface or an address that is gone never heals, however good the network " +
        "is; one that is bound to the tunnel sends the tunnel into itself.";

    public override string HowToRead =>
        "The reason gives the last error and since when nothing else was sent. EADDRNOTAVAIL: the address is gone. " +
        "ENXIO: the interface. EBADF: the socket itself. Any other: the interface it is bound to leads nowhere, " +
        "though another one does.";

    public override string DoesNotProve =>
        "That an engine which stopped trying recovers: that is L2 and L8. Other errors of a socket that is bound to " +
        "nothing are no fault of the socket.";

    internal override Judge CreateJudge(Scenario scenario) => new BoundToCurrentJudge(scenario.Budgets.BoundToCurrent);

    private sealed class BoundToCurrentJudge(TimeSpan budget) : Judge
    {
        private readonly Lasting _trying = new(budget);

        public override FrequentRecords Reads => FrequentRecords.DatagramSent | FrequentRecords.SocketErred;

        public override void Take(TraceRecord record, RunState state)
        {
            if (state is not { Attentive: true, Usable: true }) _trying.Note(false, record.At);
            else if (FutileAttempt(record, state) is { } what) TakeAttempt(record.At, what);
            else if (record is DatagramSent { FromEngine: true } or EngineCreated) _trying.Note(false, record.At);
            if (record is SocketOpened { Connected: true } or SocketOpened { BoundTo: not "" }) Test();
        }

        private void TakeAttempt(long now, string what)
        {
            Test();
            if (_trying.Exceeded(now))
                Violate(now, $"{what}, as all it has tried since {Text.Time(_trying.Since!.Value)}");
            _trying.Note(true, now);
        }

        private static string? FutileAttempt(TraceRecord record, RunState state) => record switch
        {
            SocketErred { Error: "EADDRNOTAVAIL" or "ENXIO" or "EBADF" } erred =>
                $"socket {erred.Socket} failed with {erred.Error}",

            // The network is usable, so another socket would not have failed with these.
            SocketErred { Error: "ENETDOWN" or "ENETUNREACH" or "EHOSTUNREACH" } erred
                when state.Sockets.BoundTo(erred.Socket) is { Length: > 0 } name =>
                $"socket {erred.Socket}, bound to {name}, failed with {erred.Error}",
            DatagramSent { FromEngine: true } when state.Sockets.AllBoundToTunnel =>
                "a datagram was sent into the tunnel itself",
            _ => null,
        };
    }
}
