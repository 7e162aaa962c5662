using Bogus;

namespace SleepSim.Scenarios;

/// <summary>Names a person believes, from a number alone.</summary>
/// <param name="Host">The machine's name.</param>
/// <param name="Gateway">The gateway's host name, under a domain that can never exist (RFC 2606).</param>
internal sealed record WorldNames(string Host, string Gateway)
{
    /// <summary>The Wi-Fi network at home.</summary>
    public required string HomeSsid { get; init; }

    /// <summary>The Wi-Fi network at work.</summary>
    public required string OfficeSsid { get; init; }

    /// <summary>A Wi-Fi network in town.</summary>
    public required string CafeSsid { get; init; }

    /// <summary>The search domain at home.</summary>
    public required string HomeDomain { get; init; }

    /// <summary>The search domain at work.</summary>
    public required string OfficeDomain { get; init; }

    /// <summary>The first two numbers of all addresses at work.</summary>
    public required string OfficePrefix { get; init; }

    /// <summary>The address of the name server in town.</summary>
    public required string CafeServer { get; init; }

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
        string owner = Word(person.FirstName());
        string firm = Word(company.Noun());
        string family = Word(person.LastName());
        return new WorldNames($"{owner}-mac", $"vpn.{firm}.example")
        {
            HomeSsid = $"{family}-home",
            OfficeSsid = $"{firm}-office",
            CafeSsid = $"cafe-{Word(person.FirstName())}",
            HomeDomain = $"{family}-home.example",
            OfficeDomain = $"{firm}-office.example",
            OfficePrefix = FormattableString.Invariant($"10.{random.Number(0, 255)}"),
            CafeServer = FormattableString.Invariant($"192.168.{random.Number(2, 254)}.1"),
        };
    }

    private static string Word(string text)
    {
        IEnumerable<char> letters = text.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c));
        string word = string.Concat(letters.Take(WordLengthMax));
        return word.Length == 0 ? "x" : word;
    }
}
