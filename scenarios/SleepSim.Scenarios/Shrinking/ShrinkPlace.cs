namespace SleepSim.Scenarios;

/// <summary>How far a round through the passes is.</summary>
/// <param name="Pass">The index of the pass.</param>
/// <param name="Slot">The place within the pass.</param>
/// <param name="Shrunk">Whether anything was accepted in this round, so that another one follows.</param>
internal readonly record struct ShrinkPlace(int Pass, int Slot, bool Shrunk);
