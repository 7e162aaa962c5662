namespace SleepSim.Harness.Net;

/// <summary>Brings the far end of a protocol. Used from many threads, each with runs of its own.</summary>
public interface IFarEndFactory
{
    /// <summary>The far end of one run; it must be a function of the setup.</summary>
    IFarEnd Create(FarEndSetup setup);
}
