namespace SleepSim.Scenarios;

/// <summary>The network as a provider logged it.</summary>
/// <param name="Route">The interface of the default route; empty when there is none.</param>
/// <param name="Addresses">The addresses of that interface, as the log writes them.</param>
internal sealed record LinkState(string Route, string Addresses)
{
    private const string RouteMark = "defaultRoute=";

    /// <summary>Whether datagrams can leave.</summary>
    public bool IsUsable => Route.Length > 0 && Addresses.Length > 0;

    /// <summary>Reads <c>…{defaultRoute=en0 ifs={en0:[192.0.2.1/24] …} …}</c>.</summary>
    /// <returns>Null when there is no such state in the text.</returns>
    public static LinkState? Parse(string text)
    {
        int mark = text.IndexOf(RouteMark, StringComparison.Ordinal);
        if (mark < 0)
            return null;
        string rest = text[(mark + RouteMark.Length)..];
        int end = rest.AsSpan().IndexOfAny(' ', '}');
        string route = end < 0 ? rest : rest[..end];
        return new LinkState(route, AddressesOf(route, rest[route.Length..]));
    }

    private static string AddressesOf(string route, string rest)
    {
        if (route.Length == 0)
            return "";
        foreach (string before in (string[])["{", " "])
        {
            string open = $"{before}{route}:[";
            int at = rest.IndexOf(open, StringComparison.Ordinal);
            int close = at < 0 ? -1 : rest.IndexOf(']', at);
            if (close >= 0)
                return rest[(at + open.Length)..close];
        }

        return "";
    }
}
