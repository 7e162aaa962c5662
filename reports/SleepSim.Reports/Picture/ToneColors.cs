using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>How a span is coloured.</summary>
/// <param name="Fill">Its area.</param>
/// <param name="Edge">Its outline: strong where the fill alone would be too pale to see.</param>
/// <param name="Text">Words on it.</param>
/// <param name="Hatch">Slanting lines over it; null for none.</param>
internal sealed record ToneColors(SKColor Fill, SKColor Edge, SKColor Text, SKColor? Hatch = null);
