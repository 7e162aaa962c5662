namespace SleepSim.Harness;

/// <summary>Who schedules an event: what the tie strategies order when several fall on one instant.</summary>
internal static class Source
{
    public const int Timeline = 0;
    public const int Power = 1;
    public const int Interface = 2;
    public const int Path = 3;
    public const int Session = 4;
    public const int Provider = 5;
    public const int ProviderTimer = 6;
    public const int Applications = 7;
    public const int Internet = 8;
    public const int Gateway = 9;

    /// <summary>How many there are: they are numbered from 0.</summary>
    public const int Count = 10;
}
