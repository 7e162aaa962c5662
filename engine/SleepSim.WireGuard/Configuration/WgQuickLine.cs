using System.Globalization;
using System.Net;

namespace SleepSim.WireGuard;

/// <summary>One line of wg-quick's text, without its comment, and how to read its value.</summary>
internal sealed class WgQuickLine
{
    public WgQuickLine(int number, string raw)
    {
        int comment = raw.IndexOf('#', StringComparison.Ordinal);
        Number = number;
        Text = (comment < 0 ? raw : raw[..comment]).Trim();
        int equals = Text.IndexOf('=', StringComparison.Ordinal);
        ShownKey = equals < 0 ? "" : Text[..equals].Trim();
        Key = ShownKey.ToLowerInvariant();
        Value = equals < 0 ? "" : Text[(equals + 1)..].Trim();
    }

    /// <summary>Counted from 1.</summary>
    public int Number { get; }

    public string Text { get; }

    /// <summary>In lower case; empty where the line is no <c>Key = Value</c>.</summary>
    public string Key { get; }

    public string ShownKey { get; }

    public string Value { get; }

    public FormatException Error(string expected, string found) =>
        new($"line {Number}: expected {expected}, found '{found}'");

    public IEnumerable<string> Items() =>
        Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public WireGuardKey ReadKey()
    {
        try
        {
            return WireGuardKey.Parse(Value);
        }
        catch (FormatException exception)
        {
            // The value may be a secret, so the message says its length only.
            throw new FormatException($"line {Number}: {ShownKey}: {exception.Message}", exception);
        }
    }

    public int ReadNumber(int least, int greatest) => ReadNumber(Value, least, greatest);

    public int ReadNumber(string text, int least, int greatest)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= least && number <= greatest)
        {
            return number;
        }

        throw Error($"{ShownKey} from {least} to {greatest}", text);
    }

    /// <summary>Reads the number of a firewall mark or a routing table, decimal or with 0x; 0 is <c>off</c>.</summary>
    /// <param name="unset">A word that is the same as leaving the line out, or null.</param>
    public uint? ReadMark(string? unset)
    {
        if (unset is not null && Value.Equals(unset, StringComparison.OrdinalIgnoreCase)) return null;
        if (Value.Equals("off", StringComparison.OrdinalIgnoreCase)) return 0;
        bool hexadecimal = Value.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return uint.TryParse(
            hexadecimal ? Value[2..] : Value,
            hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out uint number)
            ? number
            : throw Error($"{ShownKey} of {(unset is null ? "" : unset + ", ")}off, or a number of 32 bits", Value);
    }

    public bool ReadSwitch() => Value.ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => throw Error($"{ShownKey} of true or false", Value),
    };

    /// <summary>Reads an address with or without a prefix length; without one it is the whole address.</summary>
    public (IPAddress Address, int PrefixLength) ReadPrefix(string item)
    {
        int slash = item.IndexOf('/', StringComparison.Ordinal);
        string text = slash < 0 ? item : item[..slash];
        if (!IPAddress.TryParse(text, out IPAddress? address)) throw Error("an address with or without /length", item);
        int bits = address.GetAddressBytes().Length * 8;
        return (address, slash < 0 ? bits : ReadNumber(item[(slash + 1)..], 0, bits));
    }
}
