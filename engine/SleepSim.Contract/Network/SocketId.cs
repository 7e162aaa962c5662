namespace SleepSim.Contract;

/// <summary>A socket, named by the engine. A number is used once in an engine's life.</summary>
public readonly record struct SocketId(int Number);
