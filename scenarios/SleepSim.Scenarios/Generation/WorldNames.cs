using Bogus;

namespace SleepSim.Scenarios;

/// <summary>Names a person believes, from a number alone.</summary>
/// <param name="Host">The machine's name.</param>
/// <param name="Gateway">The gateway's host name, under a domain that can never exist (RFC 2606).</param>
internal sealed record WorldNames(string Host, string Gateway)
{
    private const int WordLengthMax = 20;

    // Bogus looks at attributes whenever it makes one: that takes longer than drawing a whole scenario. They keep the
    // randomizer of the last call and nothing else, so each thread has its own.
    [ThreadStatic]
    private static Bogus.DataSets.Name? _person;

    [ThreadStatic]
    private static Bogus.DataSets.Hacker? _company;

    public static WorldNames Of(int seed)
    {
        // Bogus' own seed is one for the whole process; a randomizer of our own keeps scenarios apart.
        var random = new Randomizer(seed);
        Bogus.DataSets.Name person = _person ??= new Bogus.DataSets.Name();
        Bogus.DataSets.Hacker company = _company ??= new Bogus.DataSets.Hacker();
        person.Random = random;
        company.Random = random;
        return new WorldNames($"{Word(person.FirstName())}-mac", $"vpn.{Word(company.Noun())}.example");
    }

    private static string Word(string text)
    {
        IEnumerable<char> letters = text.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c));
        string word = string.Concat(letters.Take(WordLengthMax));
        return word.Length == 0 ? "x" : word;
    }
}
