using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The colours on white paper.</summary>
internal static class LightColors
{
    private static readonly SKColor _ink = new(0x14, 0x1C, 0x2B);
    private static readonly SKColor _white = new(0xFF, 0xFF, 0xFF);
    private static readonly SKColor _bad = new(0xC2, 0x54, 0x00);
    private static readonly SKColor _good = new(0x00, 0x85, 0x60);
    private static readonly SKColor _warning = new(0xB3, 0x74, 0x00);
    private static readonly SKColor _blue = new(0x00, 0x72, 0xB2);
    private static readonly SKColor _sky = new(0x2A, 0x7D, 0xB3);
    private static readonly SKColor _purple = new(0xB0, 0x54, 0x86);
    private static readonly SKColor _neutral = new(0x6C, 0x76, 0x86);
    private static readonly SKColor _night = new(0x25, 0x31, 0x52);
    private static readonly SKColor _dusk = new(0x7D, 0x8F, 0xC4);
    private static readonly SKColor _duskEdge = new(0x5A, 0x6C, 0xA8);
    private static readonly SKColor _day = new(0xF7, 0xD8, 0x6A);
    private static readonly SKColor _dayEdge = new(0x9A, 0x76, 0x0A);

    public static Palette Create() => new(Tones())
    {
        Paper = _white,
        LanePaper = new SKColor(0xF5, 0xF6, 0xF9),
        Ink = _ink,
        SoftInk = new SKColor(0x48, 0x53, 0x66),
        Grid = new SKColor(0xDC, 0xE0, 0xE7),
        Good = _good,
        Bad = _bad,
        Warning = _warning,
        Blue = _blue,
        Sky = _sky,
        Purple = _purple,
        Neutral = _neutral,
        OnStrong = _white,
        FaultShade = new SKColor(0xCC, 0x79, 0xA7, 0x2C),
        AsleepVeil = new SKColor(0x25, 0x31, 0x52, 0xEC),
        SilentVeil = new SKColor(0xFC, 0xEC, 0xE1, 0xF2),
        QuietVeil = new SKColor(0xFA, 0xFB, 0xFC, 0xF0),
        OnAsleepVeil = _white,
        OnSilentVeil = new SKColor(0x8F, 0x3C, 0x00),
    };

    private static SortedDictionary<Tone, ToneColors> Tones() => new()
    {
        [Tone.FullWake] = new(_day, _dayEdge, _ink),
        [Tone.DarkWake] = new(_dusk, _duskEdge, _ink),
        [Tone.Asleep] = new(_night, _night, _white),
        [Tone.FallingAsleep] = new(_day, _dayEdge, _ink, _night),
        [Tone.Network] = new(new SKColor(0x56, 0xB4, 0xE9), _sky, _ink),
        [Tone.Usable] = new(_blue, _blue, _white),
        [Tone.Outage] = new(_bad, _bad, _white),
        [Tone.Disconnected] = new(new SKColor(0xD6, 0xDA, 0xE0), _neutral, _ink),
        [Tone.Connecting] = new(new SKColor(0xB5, 0xDD, 0xF5), _sky, _ink),
        [Tone.Connected] = new(_good, _good, _white),
        [Tone.Reasserting] = new(new SKColor(0xE6, 0x9F, 0x00), _warning, _ink),
        [Tone.Disconnecting] = new(new SKColor(0xA7, 0xAE, 0xB9), _neutral, _ink),
        [Tone.FalseConnected] = new(new SKColor(0xFB, 0xE3, 0xD3), _bad, _ink, _bad),
        [Tone.Engine] = new(new SKColor(0xE6, 0xEA, 0xF3), _neutral, _ink),
        [Tone.Calm] = new(new SKColor(0xDC, 0xEF, 0xE8), _good, _ink),
        [Tone.Fault] = new(new SKColor(0xF3, 0xDD, 0xE9), _purple, _ink),
    };
}
