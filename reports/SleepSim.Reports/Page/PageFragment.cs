namespace SleepSim.Reports;

/// <summary>Markup that is known to be safe: it goes into the page as it is.</summary>
/// <param name="Html">Well-formed, and everything from outside in it encoded.</param>
internal readonly record struct PageFragment(string Html);
