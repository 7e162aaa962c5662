namespace SleepSim.Reports;

/// <summary>What the trace of one run says of things that the thread asks about.</summary>
/// <param name="Wakes">Full wakes.</param>
/// <param name="PathWaits">For each full wake without a usable path, how long it took until there was one, in
/// nanoseconds; those that went to sleep again before are not among them.</param>
/// <param name="WakesWithoutPath">Full wakes without a usable path.</param>
/// <param name="WakesWithFailedCalls">Of those, with a socket call that failed while there was no path.</param>
/// <param name="RestartsBeforeSleep">Starts that the system accepted after it had announced sleep and before it
/// slept.</param>
/// <param name="StartsOnRunning">Calls of startTunnel to an engine that had been started already.</param>
/// <param name="Engines">Engines that were created; the first is one.</param>
/// <param name="ReassertingNs">How long the status said reasserting in full wake.</param>
public sealed record StudySigns(
    int Wakes,
    IReadOnlyList<long> PathWaits,
    int WakesWithoutPath,
    int WakesWithFailedCalls,
    int RestartsBeforeSleep,
    int StartsOnRunning,
    int Engines,
    long ReassertingNs);
