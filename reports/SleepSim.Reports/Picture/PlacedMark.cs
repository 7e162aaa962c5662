namespace SleepSim.Reports;

/// <summary>A mark and its place in the picture, in pixels.</summary>
/// <param name="Mark">What it is.</param>
/// <param name="X">Its moment.</param>
/// <param name="Top">The upper end of its line of the row.</param>
/// <param name="Bottom">The lower end.</param>
/// <param name="Hidden">It lies in a gap and is only hinted at.</param>
internal sealed record PlacedMark(Mark Mark, float X, float Top, float Bottom, bool Hidden);
