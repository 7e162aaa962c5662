using System.Globalization;
using System.Text.Json;

namespace SleepSim.Live;

/// <summary>iperf3 from the left machine of a lab to the right one.</summary>
internal static class Iperf
{
    // A busy machine needs a while for the end of a run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs it once.</summary>
    /// <param name="lab">Where.</param>
    /// <param name="address">The right machine's, in the tunnel.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="arguments">Those of the client.</param>
    /// <exception cref="LabException">It failed; the message is iperf3's.</exception>
    public static IperfResult Run(
        PairLab lab, string address, int seconds, params IEnumerable<string> arguments)
    {
        bool listens = false;
        LabProcess server = lab.Right.Namespace.Start(
            new LabProgram("iperf3", ["--server", "--one-off", "--forceflush", "--bind", address])
            {
                Line = line => listens |= line.Contains("listening", StringComparison.Ordinal),
            });
        server.WaitFor("it listens", () => listens, Patience);
        string time = seconds.ToString(CultureInfo.InvariantCulture);
        string text = lab.Left.Namespace.Try(
            Patience + TimeSpan.FromSeconds(seconds),
            "iperf3", ["--client", address, "--time", time, "--json", .. arguments]).Output;
        server.WaitForEnd(Patience);
        return Read(text);
    }

    private static IperfResult Read(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement;
        if (root.TryGetProperty("error", out JsonElement error)) throw new LabException($"iperf3: {error.GetString()}");
        JsonElement end = root.GetProperty("end");
        JsonElement received = end.TryGetProperty("sum_received", out JsonElement sum) ? sum : end.GetProperty("sum");
        return new IperfResult(
            received.GetProperty("bytes").GetInt64(), received.GetProperty("bits_per_second").GetDouble());
    }
}
