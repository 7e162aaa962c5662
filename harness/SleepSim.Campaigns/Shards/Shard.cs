using System.Globalization;

namespace SleepSim.Campaigns;

/// <summary>A part of a campaign's scenarios: those whose index leaves a certain rest.</summary>
/// <param name="Number">From 1 to <paramref name="Of"/>.</param>
/// <param name="Of">How many parts there are.</param>
public readonly record struct Shard(int Number, int Of)
{
    /// <summary>The most parts a campaign can have.</summary>
    public const int Max = 100_000;

    /// <summary>All scenarios.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Whether it is all scenarios.</summary>
    public bool IsWhole => Of == 1;

    /// <summary>The lowest index in it.</summary>
    public long First => Number - 1;

    /// <summary>Whether the scenario is in it.</summary>
    public bool Has(long index) => index % Of == First;

    /// <summary>How many of its scenarios have an index below this one.</summary>
    public long CountBelow(long index) => (index + Of - Number) / Of;

    /// <summary>Reads <c>2/4</c>.</summary>
    /// <returns>False for anything else, such as <c>0/4</c> or <c>5/4</c>.</returns>
    public static bool TryParse(string? text, out Shard shard)
    {
        shard = Whole;
        string[] parts = (text ?? "").Split('/');
        if (parts.Length != 2 || !TryNumber(parts[0], out int number) || !TryNumber(parts[1], out int of)) return false;
        if (number > of) return false;
        shard = new Shard(number, of);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= Max;
}
