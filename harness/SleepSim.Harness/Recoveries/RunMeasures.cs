namespace SleepSim.Harness;

/// <summary>What a run cost and how honest it was.</summary>
/// <param name="FalseConnected">Nanoseconds awake in which the status said connected and nothing passed.</param>
/// <param name="Simulated">Nanoseconds of true time.</param>
/// <param name="Records">Trace records.</param>
/// <param name="Events">Events of the kernel.</param>
/// <param name="Initiations">Handshake initiations of the engine.</param>
/// <param name="WakeUps">Deadlines the engine was called for.</param>
/// <param name="EchoesSent">Echo requests of applications, whichever way they went.</param>
/// <param name="EchoesAnswered">Answers they got.</param>
/// <param name="Leaked">Requests that left unprotected while the tunnel was meant to be up.</param>
public sealed record RunMeasures(
    long FalseConnected,
    long Simulated,
    long Records,
    long Events,
    int Initiations,
    int WakeUps,
    int EchoesSent,
    int EchoesAnswered,
    int Leaked);
