using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Hears what goes on in a tunnel, for people and for tests. Called on the thread of the loop; no key and no
/// packet ever reaches it.</summary>
internal interface ITunnelListener
{
    /// <summary>The tunnel has another status.</summary>
    void Status(TunnelStatus status);

    /// <summary>The engine has been told something.</summary>
    void Told(TunnelEvent happening);

    /// <summary>The engine is done with something.</summary>
    /// <param name="what"><c>start</c>, <c>stop</c>, <c>sleep</c> or <c>cancel</c>: it gives up.</param>
    /// <param name="error">Null when all is well.</param>
    void Completed(string what, string? error);

    /// <summary>The engine, or the host about it, says something for people.</summary>
    void Log(LogLevel level, string message);

    /// <summary>The engine was at one of its places worth testing.</summary>
    void Reached(string place);
}
