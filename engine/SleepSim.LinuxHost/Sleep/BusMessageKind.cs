namespace SleepSim.LinuxHost;

/// <summary>Kinds of messages, under the numbers of the D-Bus specification.</summary>
internal enum BusMessageKind : byte
{
    MethodCall = 1,
    MethodReturn = 2,
    Error = 3,
    Signal = 4,
}
