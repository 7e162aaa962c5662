namespace SleepSim.LinuxHost;

/// <summary>The name servers' file as it was.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">What stood in it; null where there was no such file.</param>
internal sealed record SavedNameServers(string Path, string? Text);
