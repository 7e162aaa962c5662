namespace SleepSim.Live;

/// <summary>A lab cannot be made, or something in it did not do what it was asked; the message says what.</summary>
internal sealed class LabException(string message) : Exception(message);
