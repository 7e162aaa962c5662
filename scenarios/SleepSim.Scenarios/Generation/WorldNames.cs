using Bogus;

namespace SleepSim.Scenarios;

/// <summary>Names a person believes, from a number alone.</summary>
/// <param name="Host">The machine's name.</param>
/// <param name="Gateway">The gateway's host name, under a domain that can never exist (RFC 2606).</param>
internal sealed record WorldNames(string Host, string Gateway)
{
    private const int WordLengthMax = 20;

    public static WorldNames Of(int seed)
    {
        // Bogus' own seed is one for the whole process; a randomizer of our own keeps scenarios apart.
        var random = new Randomizer(seed);
        var person = new Bogus.DataSets.Name { Random = random };
        var company = new Bogus.DataSets.Hacker { Random = random };
        return new WorldNames($"{Word(person.FirstName())}-mac", $"vpn.{Word(company.Noun())}.example");
    }

    private static string Word(string text)
    {
        IEnumerable<char> letters = text.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c));
        string word = string.Concat(letters.Take(WordLengthMax));
        return word.Length == 0 ? "x" : word;
    }
}
