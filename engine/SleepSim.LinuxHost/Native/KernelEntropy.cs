using System.Security.Cryptography;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Randomness that nobody can foretell, for keys.</summary>
internal sealed class KernelEntropy : IEntropy
{
    /// <inheritdoc/>
    public void Fill(Span<byte> buffer) => RandomNumberGenerator.Fill(buffer);
}
