namespace SleepSim.Reports;

/// <summary>A picture of a study.</summary>
/// <param name="Name">Of its file, without an ending.</param>
/// <param name="Told">What it shows, for who cannot see it.</param>
/// <param name="Svg">The picture.</param>
public sealed record StudyPicture(string Name, string Told, string Svg);
