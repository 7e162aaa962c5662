namespace SleepSim.Reports;

/// <summary>One line of a lane.</summary>
/// <param name="Name">What it shows; empty when the lane's name says it.</param>
/// <param name="Size">How high it is drawn.</param>
/// <param name="Spans">What lasts, in order of time.</param>
/// <param name="Marks">What happens, in order of time.</param>
public sealed record Row(string Name, RowSize Size, IReadOnlyList<Span> Spans, IReadOnlyList<Mark> Marks);
