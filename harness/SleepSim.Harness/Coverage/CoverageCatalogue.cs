using System.Globalization;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>What can be reached with an engine, numbered: the probes, the places that the engine itself names, and the
/// situations. Equal lists of places make equal catalogues.</summary>
public sealed class CoverageCatalogue
{
    private readonly string[] _places;
    private string? _fingerprint;

    /// <param name="places">As the engine's factory lists them.</param>
    /// <exception cref="ArgumentException">Two places have one name, or a name has a line end.</exception>
    public CoverageCatalogue(IReadOnlyList<string> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        _places = [.. places];
        for (int i = 0; i < _places.Length; i++)
        {
            if (_places[i].Contains('\n', StringComparison.Ordinal))
                throw new ArgumentException($"The name of a place is one line, not '{_places[i]}'.", nameof(places));
            if (Array.IndexOf(_places, _places[i]) != i)
                throw new ArgumentException($"Two places are called '{_places[i]}'.", nameof(places));
        }
    }

    /// <summary>How many numbers there are, from zero.</summary>
    public int Count => FirstSituation + Situations.Count;

    /// <summary>The number of the first place; before it stand the probes, in the order of their catalogue.</summary>
    public int FirstPlace { get; } = ProbeCatalogue.All.Count;

    /// <summary>The number of the first situation; before it stand the places.</summary>
    public int FirstSituation => FirstPlace + _places.Length;

    /// <summary>Tells catalogues apart whose numbers mean different things: sixteen hexadecimal digits.</summary>
    public string Fingerprint => _fingerprint ??= MakeFingerprint();

    /// <summary>The name of a number: <c>probe wake-before-path</c>, <c>place path lost</c>, <c>situation
    /// DarkWake, Connected, Live: Sleep</c>.</summary>
    public string NameOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
        if (number < FirstPlace) return $"probe {ProbeCatalogue.All[number].Id}";
        return number < FirstSituation
            ? $"place {_places[number - FirstPlace]}"
            : $"situation {Situations.NameOf(number - FirstSituation)}";
    }

    /// <summary>The number of a place; null for one that the engine did not list. Names are mostly the very same
    /// strings, so the search is short.</summary>
    internal int? NumberOf(string place)
    {
        for (int i = 0; i < _places.Length; i++)
        {
            if (ReferenceEquals(_places[i], place)) return FirstPlace + i;
        }

        int found = Array.IndexOf(_places, place);
        return found < 0 ? null : FirstPlace + found;
    }

    internal bool IsSameAs(CoverageCatalogue other) =>
        ReferenceEquals(this, other) || _places.AsSpan().SequenceEqual(other._places);

    private string MakeFingerprint()
    {
        TraceHash hash = new();
        hash.Add(Count.ToString(CultureInfo.InvariantCulture));
        for (int number = 0; number < Count; number++) hash.Add(NameOf(number));
        return hash.Digest();
    }
}
