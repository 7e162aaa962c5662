using SleepSim.Scenarios;

namespace SleepSim.Live;

/// <summary>Where a client runs, and what it has to know.</summary>
/// <param name="Lab">Its lab.</param>
/// <param name="Trace">Where it says what becomes of it.</param>
/// <param name="Status">Its status.</param>
/// <param name="Scenario">What is played.</param>
/// <param name="Command">How to start <c>sleepsim</c>: a file, and what stands before the arguments.</param>
internal sealed record PeerPlace(
    Lab Lab, LiveTrace Trace, LiveStatus Status, Scenario Scenario, IReadOnlyList<string> Command);
