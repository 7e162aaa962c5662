namespace SleepSim.LinuxHost;

/// <summary>A question of a client on its way to the loop's thread and back.</summary>
internal sealed class ControlRequest : IDisposable
{
    private readonly ManualResetEventSlim _answered = new();
    private volatile byte[]? _answer;

    /// <summary>From any thread.</summary>
    public void Answer(byte[] answer)
    {
        _answer = answer;
        try
        {
            _answered.Set();
        }
        catch (ObjectDisposedException)
        {
            // Whoever asked has given up.
        }
    }

    /// <returns>Null when there was no answer in time.</returns>
    public byte[]? Wait(TimeSpan patience) => _answered.Wait(patience) ? _answer : null;

    public void Dispose() => _answered.Dispose();
}
