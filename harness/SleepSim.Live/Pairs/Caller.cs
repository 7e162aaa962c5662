namespace SleepSim.Live;

/// <summary>Which end of a pair knows the address of the other.</summary>
internal enum Caller
{
    Left,
    Right,
    Both,
}
