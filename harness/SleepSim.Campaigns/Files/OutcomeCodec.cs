using System.Text;

namespace SleepSim.Campaigns;

/// <summary>The outcome of one scenario as bytes, for the time until it is added up. Names of what was reached are
/// given as numbers.</summary>
internal static class OutcomeCodec
{
    /// <summary>Writes.</summary>
    public static byte[] Write(ScenarioOutcome outcome, Func<string, int> numberOf)
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes, Encoding.UTF8);
        writer.Write(outcome.Hash);
        writer.Write(outcome.Unjudged);
        writer.Write(outcome.RunTwice);
        writer.Write(outcome.RunWithBoth);
        writer.Write(outcome.Simulated);
        writer.Write(outcome.Events);
        writer.Write7BitEncodedInt(outcome.Violations.Count);
        foreach (FoundViolation violation in outcome.Violations)
        {
            writer.Write(violation.Rule);
            writer.Write(violation.Cause);
            writer.Write(violation.At);
            writer.Write(violation.Reason);
        }

        writer.Write7BitEncodedInt(outcome.Reached.Count);
        foreach (string name in outcome.Reached) writer.Write7BitEncodedInt(numberOf(name));
        writer.Write(outcome.Scenario);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">It is no outcome.</exception>
    /// <exception cref="FormatException">It is no outcome.</exception>
    public static ScenarioOutcome Read(long index, byte[] bytes, Func<int, string> nameOf)
    {
        using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        return new ScenarioOutcome
        {
            Index = index,
            Hash = reader.ReadUInt64(),
            Unjudged = reader.ReadBoolean(),
            RunTwice = reader.ReadBoolean(),
            RunWithBoth = reader.ReadBoolean(),
            Simulated = reader.ReadInt64(),
            Events = reader.ReadInt64(),
            Violations = Many(reader, bytes.Length, () => new FoundViolation(
                reader.ReadString(), reader.ReadString(), reader.ReadInt64(), reader.ReadString())),
            Reached = Many(reader, bytes.Length, () => nameOf(reader.Read7BitEncodedInt())),
            Scenario = reader.ReadString(),
        };
    }

    // Every one of them takes a byte at least, so a torn count cannot ask for more than there is.
    private static T[] Many<T>(BinaryReader reader, int most, Func<T> read)
    {
        int count = reader.Read7BitEncodedInt();
        if (count < 0 || count > most) throw new FormatException($"Found {count} of something in {most} bytes.");
        T[] all = new T[count];
        for (int i = 0; i < count; i++) all[i] = read();
        return all;
    }
}
