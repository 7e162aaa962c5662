using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>DNS-02: at wake the name servers are taken over before there are any, and never again.</summary>
internal sealed class ReadsResolversTooEarly(ITunnelEngine inner) : AskingWrapper(inner)
{
    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        base.Handle(happening, now, host);
        if (happening is TunnelEvent.Wake && Settings is { } settings) Apply(settings with { DnsServers = [] }, host);
    }
}
