namespace SleepSim.Harness.Net;

/// <summary>The datagrams on their way, in the order they were sent. Adding and removing take constant time and
/// allocate nothing: the links are in the datagrams.</summary>
internal sealed class UnderWay
{
    private InFlight? _last;

    public int Count { get; private set; }

    /// <summary>The one sent first; the others follow by <see cref="InFlight.After"/>.</summary>
    public InFlight? First { get; private set; }

    public void Add(InFlight flight)
    {
        flight.Before = _last;
        if (_last is null) First = flight;
        else _last.After = flight;
        _last = flight;
        Count++;
    }

    public void Remove(InFlight flight)
    {
        if (flight.Before is null) First = flight.After;
        else flight.Before.After = flight.After;
        if (flight.After is null) _last = flight.Before;
        else flight.After.Before = flight.Before;
        (flight.Before, flight.After) = (null, null);
        Count--;
    }
}
