using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>NAT-07: a session younger than two minutes is believed to be alive, whatever happened to the network or the
/// peer.</summary>
internal sealed class TrustsItsSession(ITunnelEngine inner) : HandshakeGate(inner)
{
    // REKEY_AFTER_TIME (whitepaper, section 6.1).
    private static readonly Duration _trusted = Duration.FromSeconds(120);

    private Duration? _bornAt;

    protected override bool MayBegin() => _bornAt is not { } born || Now.Continuous - born >= _trusted;

    protected override void Heard(bool isResponse)
    {
        if (isResponse) _bornAt = Now.Continuous;
    }
}
