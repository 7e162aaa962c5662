namespace SleepSim.Scenarios;

/// <summary>Reads a text.</summary>
/// <returns>False when the text has not the form.</returns>
internal delegate bool ScalarParser<T>(string text, out T value);
