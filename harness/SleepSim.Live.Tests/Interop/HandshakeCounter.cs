using System.Globalization;
using System.Text.RegularExpressions;

namespace SleepSim.Live.Tests;

/// <summary>Counts what reaches a machine of the handshakes of a tunnel, seen by its kernel: what programs say of
/// themselves is not asked.</summary>
internal sealed partial class HandshakeCounter
{
    private readonly LabNamespace _machine;

    /// <param name="machine">Where.</param>
    /// <param name="from">The port of the other end.</param>
    /// <param name="to">The port of the end that is there.</param>
    public HandshakeCounter(LabNamespace machine, int from, int to)
    {
        _machine = machine;

        // Offsets in bits from the UDP header: the message begins at 64, mac2 of an initiation (section 5.4.2) 132
        // bytes later.
        machine.Nft($$"""
            table inet watch {
                counter initiations { }
                counter paid { }
                counter responses { }
                counter cookies { }
                chain heard {
                    type filter hook input priority filter
                    udp sport {{from}} udp dport {{to}} @th,64,32 0x01000000 counter name initiations
                    udp sport {{from}} udp dport {{to}} @th,64,32 0x01000000 @th,1120,128 != 0 counter name paid
                    udp sport {{from}} udp dport {{to}} @th,64,32 0x02000000 counter name responses
                    udp sport {{from}} udp dport {{to}} @th,64,32 0x03000000 counter name cookies
                }
            }

            """);
    }

    /// <summary>Handshake initiations.</summary>
    public int Initiations => Read("initiations");

    /// <summary>Those that bring a cookie.</summary>
    public int Paid => Read("paid");

    /// <summary>Handshake responses.</summary>
    public int Responses => Read("responses");

    /// <summary>Cookie replies.</summary>
    public int Cookies => Read("cookies");

    private int Read(string counter)
    {
        string text = _machine.Run("nft", "list", "counter", "inet", "watch", counter);
        return int.Parse(Packets().Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("packets ([0-9]+)")]
    private static partial Regex Packets();
}
