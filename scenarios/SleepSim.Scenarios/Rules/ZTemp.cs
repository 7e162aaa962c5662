namespace SleepSim.Scenarios;
public sealed record PlayedStep(int? Source, Step Step);
public static class PlayedTimeline { public static IReadOnlyList<PlayedStep> Of(Scenario s) => [.. s.Timeline.Select((x,i)=>new PlayedStep(i,x))]; }
