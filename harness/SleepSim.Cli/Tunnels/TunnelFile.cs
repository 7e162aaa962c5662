using System.Net;
using SleepSim.LinuxHost;
using SleepSim.WireGuard;

namespace SleepSim.Cli;

/// <summary>A configuration file of a tunnel, checked as far as it can be without touching the machine.</summary>
/// <param name="Interface">The interface to make.</param>
/// <param name="Text">The text, with its keys.</param>
/// <param name="Configuration">What it says.</param>
/// <param name="Warnings">What is to be said about it, a line each.</param>
internal sealed record TunnelFile(
    string Interface, string Text, WgQuickConfiguration Configuration, IReadOnlyList<string> Warnings)
{
    private const long LengthMax = 1_000_000;
    private const UnixFileMode ForOthers = UnixFileMode.OtherRead | UnixFileMode.GroupRead;

    /// <summary>Reads the file that is asked for.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="workshop">Where paths start from.</param>
    /// <param name="known">Its text, where it has been read already; then there are no warnings.</param>
    /// <exception cref="BadInputException">It cannot be used; the message says what was found and what was
    /// expected.</exception>
    public static TunnelFile Read(TunnelRequest request, Workshop workshop, string? known = null)
    {
        string path = Path.GetFullPath(request.File, workshop.Here);
        string name = request.Interface ?? Path.GetFileNameWithoutExtension(path);
        Check(name, request);
        string text = known ?? ReadText(path, request.File);
        WgQuickConfiguration configuration = Parse(text, request.File);
        return new TunnelFile(name, text, configuration, known is null ? Doubts(configuration, path, request) : []);
    }

    /// <summary>What the machine needs to know of it.</summary>
    public LinuxTunnelOptions Options() => new(
        Interface,
        Configuration.FirewallMark,
        Configuration.Table,
        TakesDefaultRoute: Configuration.Peers.Any(peer => peer.AllowedIPs.Any(network => network.PrefixLength == 0)),
        Configuration.PrefixLengths,
        Configuration.SearchDomains,
        [.. Configuration.Peers.Select(peer => peer.Endpoint?.Address).OfType<IPAddress>()]);

    /// <summary>What of root's power it needs.</summary>
    public Capabilities Capabilities() =>
        Confinement.Needed(Configuration.ListenPort, Configuration.DnsServers.Count > 0);

    private static List<string> Doubts(WgQuickConfiguration configuration, string path, TunnelRequest request)
    {
        List<string> warnings = [];
        if (configuration.SaveConfig)
            warnings.Add($"{request.File}: SaveConfig = true has no effect: SleepSim never writes a configuration.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ForOthers) != 0)
        {
            warnings.Add(
                $"{request.File}: others can read this file and the keys in it; 'chmod 600 {request.File}' ends that.");
        }

        return warnings;
    }

    private static void Check(string name, TunnelRequest request)
    {
        bool usable = name.Length is > 0 and <= TunDevice.NameLengthMax && name is not ("." or "..")
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '=' or '+' or '.' or '-');
        if (usable) return;
        string from = request.Interface is null ? $"{request.File}: the file" : "--interface";
        throw new BadInputException(
            $"{from} names the interface '{name}', expected 1 to {TunDevice.NameLengthMax} letters, digits or _=+.- "
            + (request.Interface is null ? "(or give --interface)." : "in it."));
    }

    private static string ReadText(string path, string shown)
    {
        if (Directory.Exists(path))
            throw new BadInputException($"{shown}: found a folder, expected a configuration of wg-quick.");
        if (!File.Exists(path)) throw new BadInputException($"There is no configuration '{shown}'.");
        try
        {
            long length = new FileInfo(path).Length;
            return length > LengthMax
                ? throw new BadInputException($"{shown}: found {length} bytes, expected at most {LengthMax}.")
                : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{shown}: cannot be read: {e.Message}");
        }
    }

    private static WgQuickConfiguration Parse(string text, string shown)
    {
        WgQuickConfiguration configuration;
        try
        {
            configuration = WgQuickConfiguration.Parse(text);
        }
        catch (FormatException e)
        {
            throw new BadInputException($"{shown}: {e.Message}");
        }

        if (configuration.Scripts is [var script, ..])
        {
            throw new BadInputException(
                $"{shown}: line {script.Line}: {script.Key} would run a shell as root, and SleepSim never does. "
                + "Take the line out; addresses, routes and name servers need no script.");
        }

        if (configuration.Addresses.Count == 0)
            throw new BadInputException($"{shown}: expected an Address in [Interface], found none.");
        return configuration;
    }
}
