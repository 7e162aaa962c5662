using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Records that come by the hundred: traffic. A judge says which of them it reads and is spared the others;
/// all the rest goes to every judge.</summary>
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
    All = DatagramSent | DatagramReceived | DeadlineArmed | EchoSent | EchoAnswered | Lookups,
}
