using System.Globalization;

namespace SleepSim.Reports;

/// <summary>How many of how many, and between which shares the truth lies with 95 % certainty: Wilson's score interval,
/// which is right for small samples and for shares near 0 and 1 too.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many independent trials.</param>
public readonly record struct Share(int Count, int Of)
{
    // The 97.5th percentile of the normal distribution.
    private const double Deviations = 1.959964;

    /// <summary>The share, from 0 to 1; 0 without trials.</summary>
    public double Value => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>The lower end of the interval.</summary>
    public double Low => Of == 0 ? 0 : Math.Max(0, Middle - HalfWidth);

    /// <summary>The upper end.</summary>
    public double High => Of == 0 ? 1 : Math.Min(1, Middle + HalfWidth);

    private static double Square => Deviations * Deviations;

    private double Middle => (Value + Square / (2 * Of)) / (1 + Square / Of);

    private double HalfWidth =>
        Deviations * Math.Sqrt(Value * (1 - Value) / Of + Square / (4.0 * Of * Of)) / (1 + Square / Of);

    /// <summary><c>12 of 200</c>.</summary>
    public string Counted => $"{HumanDuration.Count(Count)} of {HumanDuration.Count(Of)}";

    /// <summary><c>6.0 %</c>, or a dash without trials.</summary>
    public string Percent => Of == 0 ? "–" : Text(Value) + " %";

    /// <summary><c>3.5–10.2 %</c>, or a dash without trials.</summary>
    public string Interval => Of == 0 ? "–" : $"{Text(Low)}–{Text(High)} %";

    private static string Text(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
