namespace SleepSim.Traces;

/// <summary>How much of a trace file is read, so that a foreign file can neither fill the memory nor take
/// forever.</summary>
public sealed record TraceBounds
{
    /// <summary>The latest moment of a record in nanoseconds: ten years, so that sums of a few stay in 64
    /// bits.</summary>
    public const long AtMax = 10L * 365 * 24 * 3600 * 1_000_000_000;

    /// <summary>Bytes of a line, without its end.</summary>
    public int LineBytesMax { get; init; } = 1 << 20;

    /// <summary>Bytes of a file.</summary>
    public long FileBytesMax { get; init; } = 1L << 30;

    /// <summary>Records of a file: as many as a run keeps for its pictures.</summary>
    public int RecordsMax { get; init; } = 5_000_000;
}
