using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Records that come by the dozen or the hundred: traffic, most of all. A judge says which of them it reads
/// and is spared the others; all the rest goes to every judge.</summary>
[Flags]
internal enum FrequentRecords
{
    None = 0,
    DatagramSent = 1,
    DatagramReceived = 2,
    DeadlineArmed = 4,
    EchoSent = 8,
    EchoAnswered = 16,
    Lookups = 32,
    EngineTold = 64,
    SocketErred = 128,
    DatagramLost = 256,

    /// <summary>From which nothing follows: what an engine logged and where it came to, what the system noticed
    /// later.</summary>
    Remarks = 512,
    All = (Remarks << 1) - 1,
}
