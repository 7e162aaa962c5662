namespace SleepSim.Live;

/// <summary>A tunnel's client of whatever kind, as processes in the client's namespace.</summary>
internal interface ILivePeer : IDisposable
{
    /// <summary>The user starts it. What becomes of that its status tells.</summary>
    void Start();

    /// <summary>The user stops it.</summary>
    void Stop();

    /// <summary>Its processes do not run from here on.</summary>
    void Freeze();

    /// <summary>They run again.</summary>
    void Thaw();
}
