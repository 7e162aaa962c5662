namespace SleepSim.Reports;

/// <summary>What a picture is drawn on.</summary>
public sealed class Theme
{
    private Theme(string name, Palette palette) => (Name, Palette) = (name, palette);

    /// <summary>Dark on white.</summary>
    public static Theme Light { get; } = new("light", LightColors.Create());

    /// <summary>Light on black.</summary>
    public static Theme Dark { get; } = new("dark", DarkColors.Create());

    /// <summary>What it is called: <c>light</c> or <c>dark</c>.</summary>
    public string Name { get; }

    /// <summary>Its colours.</summary>
    internal Palette Palette { get; }
}
