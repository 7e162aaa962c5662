namespace SleepSim.Cli;

/// <summary>How many scenarios of a campaign violate a rule, and the first of them.</summary>
internal sealed record RuleReport(string Rule, long Count, long First);
