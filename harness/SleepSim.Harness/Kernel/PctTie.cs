using System.Globalization;

namespace SleepSim.Harness.Kernel;

/// <summary>Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte: "A randomized scheduler
/// with probabilistic guarantees of finding bugs", ASPLOS 2010) over the events of one moment.</summary>
/// <remarks>
/// <para>Every source gets a random priority above d-1 reserved ones; the higher runs first. At d-1 random events of
/// the first k, the source of that event falls to the reserved priority of that change point. With n sources and k
/// events one run finds a bug of depth d with probability at least 1/(n·k^(d-1)).</para>
/// <para>Two differences from the paper: only events of the same virtual moment change places, and the priority is
/// read when an event is scheduled, not when it runs. The bound is that of the paper and for this use a guide, not a
/// proof.</para>
/// </remarks>
internal sealed class PctTie : ITieStrategy
{
    private readonly int[] _ties;
    private readonly long[] _changePoints;
    private readonly long _events;
    private readonly string _random;

    /// <summary>Draws priorities and change points.</summary>
    /// <param name="sources">n: sources are numbered from 0 to n-1.</param>
    /// <param name="events">k: about how many events the run will schedule.</param>
    /// <param name="depth">d: how many ordering constraints the bug that is looked for has; at least 1.</param>
    /// <param name="random">Read by the constructor only.</param>
    public PctTie(int sources, long events, int depth, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sources, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(events, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)sources + depth, TieOrder.Ties);
        _events = events;
        _random = random.Describe();
        _ties = new int[sources];
        for (int i = 0; i < sources; i++)
        {
            int other = random.Below(i + 1);
            _ties[i] = _ties[other];
            _ties[other] = i;
        }

        _changePoints = new long[depth - 1];
        for (int i = 0; i < _changePoints.Length; i++) _changePoints[i] = 1 + random.Below(events);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The source is not one of the n.</exception>
    public ulong Order(long sequence, int source)
    {
        if ((uint)source >= (uint)_ties.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(source), source, $"PCT was set up for the sources 0 to {_ties.Length - 1}.");
        }

        for (int i = 0; i < _changePoints.Length; i++)
        {
            if (_changePoints[i] == sequence) _ties[source] = _ties.Length + i;
        }

        return TieOrder.Of(_ties[source], sequence);
    }

    /// <inheritdoc/>
    public string Describe()
    {
        int depth = _changePoints.Length + 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"PCT of depth {depth} over {_ties.Length} sources and {_events} events ({_random}): finds a bug of that "
            + $"depth with probability at least 1/({_ties.Length}*{_events}^{depth - 1})");
    }
}
