namespace SleepSim.Scenarios;

/// <summary>A value that is out of its bounds.</summary>
internal readonly record struct FieldProblem(string Key, string Found, string Expected);
