using System.Numerics;

namespace SleepSim.Harness;

/// <summary>What was reached, by one run or by many: a set of numbers of a catalogue. Immutable.</summary>
public sealed class Coverage
{
    private const int WordBits = 64;

    private readonly ulong[] _words;

    private Coverage(CoverageCatalogue catalogue, ulong[] words) => (Catalogue, _words) = (catalogue, words);

    /// <summary>What the numbers mean.</summary>
    public CoverageCatalogue Catalogue { get; }

    /// <summary>How much was reached.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>The numbers reached, rising.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            for (int i = 0; i < _words.Length; i++)
            {
                for (ulong rest = _words[i]; rest != 0; rest &= rest - 1)
                    yield return (i * WordBits) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    /// <summary>The names of what was reached: probes, places, situations.</summary>
    public IEnumerable<string> Names => Numbers.Select(Catalogue.NameOf);

    /// <summary>The probes never reached.</summary>
    public IEnumerable<Probe> ProbesMissed =>
        Enumerable.Range(0, Catalogue.FirstPlace).Where(number => !Has(number))
            .Select(number => ProbeCatalogue.All[number]);

    /// <summary>The names of the places never reached.</summary>
    public IEnumerable<string> PlacesMissed =>
        Enumerable.Range(Catalogue.FirstPlace, Catalogue.FirstSituation - Catalogue.FirstPlace)
            .Where(number => !Has(number)).Select(number => Catalogue.NameOf(number)["place ".Length..]);

    /// <summary>How many situations were seen. Most of those that can be counted cannot come about.</summary>
    public int SituationsSeen => Numbers.Count(number => number >= Catalogue.FirstSituation);

    /// <summary>The names of the situations seen, sorted.</summary>
    public IEnumerable<string> Situations => Numbers.Where(number => number >= Catalogue.FirstSituation)
        .Select(number => Catalogue.NameOf(number)["situation ".Length..]).Order(StringComparer.Ordinal);

    /// <summary>Nothing reached yet.</summary>
    public static Coverage Nothing(CoverageCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new Coverage(catalogue, new CoverageBits(catalogue.Count).Words);
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else, or of another catalogue.</exception>
    public static Coverage Parse(string text, CoverageCatalogue catalogue) =>
        new(catalogue, CoverageText.Read(text, catalogue));

    /// <summary>Whether a number was reached.</summary>
    public bool Has(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Catalogue.Count);
        return (_words[number / WordBits] >> (number % WordBits) & 1) != 0;
    }

    /// <summary>What either reached.</summary>
    /// <exception cref="ArgumentException">The other one is of another catalogue.</exception>
    public Coverage Add(Coverage other)
    {
        Expect(other);
        if (other.IsSubsetOf(this)) return this;
        ulong[] words = [.. _words];
        for (int i = 0; i < words.Length; i++) words[i] |= other._words[i];
        return new Coverage(Catalogue, words);
    }

    /// <summary>What this one reached and the other did not.</summary>
    /// <exception cref="ArgumentException">The other one is of another catalogue.</exception>
    public Coverage Without(Coverage other)
    {
        Expect(other);
        ulong[] words = [.. _words];
        for (int i = 0; i < words.Length; i++) words[i] &= ~other._words[i];
        return new Coverage(Catalogue, words);
    }

    /// <summary>True when the other one reached all of it too.</summary>
    /// <exception cref="ArgumentException">The other one is of another catalogue.</exception>
    public bool IsSubsetOf(Coverage other)
    {
        Expect(other);
        for (int i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & ~other._words[i]) != 0) return false;
        }

        return true;
    }

    /// <summary>In one line, for files: the catalogue's fingerprint, and the numbers in hexadecimal digits.</summary>
    public string ToText() => CoverageText.Write(_words, Catalogue);

    internal static Coverage Of(CoverageCatalogue catalogue, CoverageBits bits) => new(catalogue, bits.Words);

    private void Expect(Coverage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Catalogue.IsSameAs(other.Catalogue))
        {
            throw new ArgumentException(
                $"Found coverage of catalogue {other.Catalogue.Fingerprint}, expected {Catalogue.Fingerprint}: "
                + "the engines name different places.", nameof(other));
        }
    }
}
