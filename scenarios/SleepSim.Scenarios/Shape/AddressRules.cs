using System.Net;

namespace SleepSim.Scenarios;

/// <summary>Which texts are IP addresses. Stricter than <see cref="IPAddress"/>, which reads <c>1</c> and
/// <c>0x7f.1</c>.</summary>
internal static class AddressRules
{
    private const string Wildcard = ".*";
    private const int OctetDigitsMax = 3;

    public static bool IsAddress(string text)
        => text.Contains(':')
            ? text.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.') && IPAddress.TryParse(text, out _)
            : AreOctets(text, 4, 4);

    /// <summary>An address, or the beginning of IPv4 ones such as <c>17.*</c> (D7).</summary>
    public static bool IsAddressPattern(string text)
        => IsAddress(text)
            || (text.EndsWith(Wildcard, StringComparison.Ordinal) && AreOctets(text[..^Wildcard.Length], 1, 3));

    private static bool AreOctets(string text, int countMin, int countMax)
    {
        string[] octets = text.Split('.');
        return octets.Length >= countMin && octets.Length <= countMax && octets.All(IsOctet);
    }

    private static bool IsOctet(string text)
        => text.Length is > 0 and <= OctetDigitsMax
            && text.All(char.IsAsciiDigit)
            && (text.Length == 1 || text[0] != '0')
            && text.Aggregate(0, (number, digit) => (number * 10) + (digit - '0')) <= byte.MaxValue;
}
