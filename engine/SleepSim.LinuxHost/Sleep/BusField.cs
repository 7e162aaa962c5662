namespace SleepSim.LinuxHost;

/// <summary>Fields of a message's header, under the numbers of the D-Bus specification.</summary>
internal enum BusField : byte
{
    Path = 1,
    Interface = 2,
    Member = 3,
    ErrorName = 4,
    ReplySerial = 5,
    Destination = 6,
    Sender = 7,
    Signature = 8,
    UnixDescriptors = 9,
}
