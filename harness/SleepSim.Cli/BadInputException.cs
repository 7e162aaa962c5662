namespace SleepSim.Cli;

/// <summary>The user gave something that cannot be used. The message stands alone.</summary>
internal sealed class BadInputException(string message) : Exception(message);
