namespace SleepSim.Contract;

/// <summary>The only randomness an engine may use.</summary>
public interface IEntropy
{
    /// <summary>Fills the buffer with random bytes: secret and unpredictable on a real host, reproducible in a
    /// simulated one.</summary>
    void Fill(Span<byte> buffer);
}
