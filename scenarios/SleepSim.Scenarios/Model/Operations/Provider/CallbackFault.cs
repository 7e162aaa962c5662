namespace SleepSim.Scenarios;

/// <summary>The next callback of a kind goes wrong (facts.md, sections 10 and 11).</summary>
/// <param name="Callback">Which.</param>
/// <param name="Fault">What happens to it.</param>
/// <param name="By">How late it comes, or the second one after the first; nothing for one that is lost.</param>
public sealed record CallbackFault(
    Callback Callback, CallbackFaultKind Fault, TimeSpan By = default) : InstantOperation;
