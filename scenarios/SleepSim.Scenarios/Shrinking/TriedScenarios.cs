using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SleepSim.Scenarios;

/// <summary>Which scenarios need not be tried again: passes often come to the same candidate. Holds no more than was
/// tried. Two scenarios with the same 128 bits of their text would cost a candidate, and nothing else.</summary>
internal sealed class TriedScenarios
{
    private readonly SortedSet<UInt128> _keys = [];

    /// <returns>False when it is among them already.</returns>
    public bool Add(Scenario scenario, out UInt128 key)
    {
        string text = YamlPrinter.Print(ScenarioShape.Table.Write(scenario));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        key = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        return _keys.Add(key);
    }

    public void Remove(UInt128 key) => _keys.Remove(key);
}
