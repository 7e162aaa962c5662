using SleepSim.Contract;

namespace SleepSim.Testing;

/// <summary>The call of an engine that a thread is in. Written by that thread, read by the one that watches.</summary>
internal sealed class OpenCall(int thread)
{
    private TunnelEvent? _happening;
    private string? _method;
    private long _number;
    private long _seen;
    private TimeSpan _waited;

    /// <summary>The thread's id.</summary>
    public int Thread => thread;

    /// <summary>Such as <c>Handle(Wake)</c>.</summary>
    public string Name => _happening is { } happening ? $"{_method}({happening.GetType().Name})" : $"{_method}";

    public void Enter(string method, TunnelEvent? happening = null)
    {
        _happening = happening;
        Volatile.Write(ref _number, _number + 1);
        Volatile.Write(ref _method, method);
    }

    public void Leave() => Volatile.Write(ref _method, null);

    /// <summary>Looks at it once more.</summary>
    /// <param name="sinceLast">How long at most ago the last look was: time in which a machine slept is none.</param>
    /// <returns>How long it has been the same call; zero where there is none.</returns>
    public TimeSpan Look(TimeSpan sinceLast)
    {
        long number = Volatile.Read(ref _number);
        bool isSame = Volatile.Read(ref _method) is not null && number == _seen;
        _seen = number;
        return _waited = isSame ? _waited + sinceLast : TimeSpan.Zero;
    }
}
