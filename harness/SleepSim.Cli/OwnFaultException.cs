namespace SleepSim.Cli;

/// <summary>SleepSim failed. The message says at what, the inner exception how.</summary>
internal sealed class OwnFaultException(string doing, Exception inner) : Exception(doing, inner);
