namespace SleepSim.Reports;

/// <summary>A scenario in which an engine breaks a rule, to be replayed.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Rule">The rule.</param>
/// <param name="World">The number of the world.</param>
/// <param name="File">The scenario file, relative to the page, with slashes.</param>
/// <param name="Command">The one command that replays it.</param>
/// <param name="Reason">Why the rule is broken there, in words.</param>
public sealed record StudyExample(string Engine, string Rule, int World, string File, string Command, string Reason);
