using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>RTE-05: of two updates for one change of the path the older one is applied last.</summary>
internal sealed class AppliesOutOfOrder(ITunnelEngine inner) : AskingWrapper(inner)
{
    /// <summary>The header of an outer packet more than needed, in bytes.</summary>
    private const int Margin = 20;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        base.Handle(happening, now, host);
        if (happening is not TunnelEvent.PathChanged { Path.IsSatisfied: true } || Settings is not { } older) return;
        Apply(older with { Mtu = older.Mtu - Margin }, host);
        Apply(older, host);
    }
}
