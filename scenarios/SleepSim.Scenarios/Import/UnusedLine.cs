namespace SleepSim.Scenarios;

/// <summary>A line of a log that the scenario does not use.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Why">Its domain, such as <c>Assertions</c>, or what was wrong with it.</param>
/// <param name="Text">Its beginning.</param>
public sealed record UnusedLine(int Line, string Why, string Text);
