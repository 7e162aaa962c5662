using SleepSim.Harness.Net;

namespace SleepSim.Testing.Sample;

/// <summary>A ping server for each run.</summary>
internal sealed class PingFarEndFactory : IFarEndFactory
{
    public IFarEnd Create(FarEndSetup setup) => new PingFarEnd(setup);
}
