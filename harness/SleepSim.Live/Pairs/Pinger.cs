using System.Diagnostics;
using System.Globalization;

namespace SleepSim.Live;

/// <summary>ping(8) on one machine.</summary>
internal sealed class Pinger(LabNamespace machine)
{
    // ping gives up at once where there is no route, and a tunnel that starts has none at first.
    private const int CannotSend = 2;
    private const int BetweenTries = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>An address answers, at the latest after some seconds.</summary>
    public bool Reaches(string address, int seconds = 10)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            // -c with -w: ends with the first answer.
            int code =
                machine.Try(Patience, "ping", "-n", "-c", "1", "-i", "0.2", "-w", Text(seconds), address).Code;
            bool late = Stopwatch.GetElapsedTime(began).TotalSeconds >= seconds;
            if (code != CannotSend || late) return code == 0;
            Thread.Sleep(BetweenTries);
        }
    }

    /// <summary>Pings in the background.</summary>
    /// <param name="address">Who is to answer.</param>
    /// <param name="count">How often.</param>
    /// <param name="interval">Seconds between two.</param>
    public PingRun Begin(string address, int count, double interval)
    {
        List<string> lines = [];
        LabProcess process = machine.Start(
            new LabProgram("ping", ["-n", "-c", Text(count), "-i", Text(interval), "-W", "2", address])
            {
                Line = line =>
                {
                    lock (lines) lines.Add(line);
                },
            });
        return new PingRun(process, lines, count);
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
