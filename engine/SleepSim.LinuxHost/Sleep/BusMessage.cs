namespace SleepSim.LinuxHost;

/// <summary>A message of the D-Bus wire format, with what is needed of its header.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ReplyTo">The number of the call it answers; 0 for none.</param>
/// <param name="Interface">The interface of its member, or empty.</param>
/// <param name="Member">The method or signal, or empty.</param>
/// <param name="Destination">Whom it is for; empty for a signal that is for all.</param>
/// <param name="Signature">The types of its body.</param>
/// <param name="Descriptors">How many descriptors came with it.</param>
/// <param name="Body">Its arguments as they were sent.</param>
internal sealed record BusMessage(
    BusMessageKind Kind,
    uint ReplyTo,
    string Interface,
    string Member,
    string Destination,
    string Signature,
    uint Descriptors,
    byte[] Body)
{
    /// <summary>Bytes of any message that is taken; those of logind have some two hundred.</summary>
    public const int LengthMax = 65_536;
}
