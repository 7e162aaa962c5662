namespace SleepSim.Testing;

/// <summary>What came of many random scenarios.</summary>
/// <param name="Ran">How many.</param>
/// <param name="Judged">In how many something was put to the test.</param>
/// <param name="Simulated">Nanoseconds lived through.</param>
/// <param name="Missed">Situations that had to be reached and were not.</param>
/// <param name="First">The first in which the property does not hold; null for none.</param>
internal sealed record Searched(
    long Ran, long Judged, Int128 Simulated, IReadOnlyList<string> Missed, Found? First);
