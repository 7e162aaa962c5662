using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The colours on black paper.</summary>
internal static class DarkColors
{
    private static readonly SKColor _paper = new(0x10, 0x14, 0x1C);
    private static readonly SKColor _ink = new(0xE8, 0xEC, 0xF3);
    private static readonly SKColor _bad = new(0xF0, 0x7A, 0x1E);
    private static readonly SKColor _good = new(0x1F, 0xB8, 0x8C);
    private static readonly SKColor _warning = new(0xE6, 0x9F, 0x00);
    private static readonly SKColor _blue = new(0x2B, 0x91, 0xD1);
    private static readonly SKColor _sky = new(0x8C, 0xCF, 0xF5);
    private static readonly SKColor _purple = new(0xDB, 0x8F, 0xB9);
    private static readonly SKColor _neutral = new(0x8A, 0x94, 0xA4);
    private static readonly SKColor _day = new(0xEC, 0xCB, 0x5A);
    private static readonly SKColor _dusk = new(0x8C, 0x9C, 0xCE);
    private static readonly SKColor _night = new(0x2C, 0x3A, 0x63);

    public static Palette Create() => new(Tones())
    {
        Paper = _paper,
        LanePaper = new SKColor(0x17, 0x1C, 0x26),
        Ink = _ink,
        SoftInk = new SKColor(0xA8, 0xB2, 0xC1),
        Grid = new SKColor(0x2E, 0x36, 0x45),
        Good = _good,
        Bad = _bad,
        Warning = _warning,
        Blue = _blue,
        Sky = _sky,
        Purple = _purple,
        Neutral = _neutral,
        OnStrong = _paper,
        FaultShade = new SKColor(0xCC, 0x79, 0xA7, 0x30),
        AsleepVeil = new SKColor(0x2C, 0x3A, 0x63, 0xEC),
        SilentVeil = new SKColor(0x35, 0x20, 0x12, 0xF2),
        QuietVeil = new SKColor(0x13, 0x18, 0x20, 0xF0),
        OnAsleepVeil = _ink,
        OnSilentVeil = new SKColor(0xFA, 0xAC, 0x6E),
    };

    private static SortedDictionary<Tone, ToneColors> Tones() => new()
    {
        [Tone.FullWake] = new(_day, _day, _paper),
        [Tone.DarkWake] = new(_dusk, _dusk, _paper),
        [Tone.Asleep] = new(_night, _dusk, _ink),
        [Tone.FallingAsleep] = new(_day, _day, _paper, _night),
        [Tone.Network] = new(_sky, _sky, _paper),
        [Tone.Usable] = new(_blue, _blue, _paper),
        [Tone.Outage] = new(_bad, _bad, _paper),
        [Tone.Disconnected] = new(new SKColor(0x3A, 0x42, 0x50), _neutral, _ink),
        [Tone.Connecting] = new(new SKColor(0x1F, 0x4A, 0x66), _sky, _ink),
        [Tone.Connected] = new(_good, _good, _paper),
        [Tone.Reasserting] = new(_warning, _warning, _paper),
        [Tone.Disconnecting] = new(new SKColor(0x50, 0x59, 0x68), _neutral, _ink),
        [Tone.FalseConnected] = new(new SKColor(0x3A, 0x23, 0x14), _bad, _ink, _bad),
        [Tone.Engine] = new(new SKColor(0x26, 0x2D, 0x3C), _neutral, _ink),
        [Tone.Calm] = new(new SKColor(0x15, 0x36, 0x2C), _good, _ink),
        [Tone.Fault] = new(new SKColor(0x4A, 0x2B, 0x3D), _purple, _ink),
    };
}
