using System.Text.Json;
using SleepSim.Contract;
using SleepSim.LinuxHost;

namespace SleepSim.Cli.Tests.Tunnels;

public sealed class TunnelEventLinesTests
{
    [Test]
    public void EachCall_IsALineOfJson()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("Only Linux has the clock of these lines.");
        using StringWriter output = new() { NewLine = "\n" };
        TunnelEventLines lines = new(output);

        lines.Status(TunnelStatus.Connected);
        lines.Told(new TunnelEvent.Wake());
        lines.Told(new TunnelEvent.PathChanged(NetworkPath.Unsatisfied));
        lines.Completed("start", "no \"luck\"\n");
        lines.Log(LogLevel.Info, "hello");
        lines.Reached("a place");

        List<JsonElement> read = [.. output.ToString().TrimEnd('\n').Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.That(read.Select(line => line.GetProperty("at_ns").GetInt64()), Is.Ordered.And.All.GreaterThan(0));
        Assert.That(
            read.Select(line => string.Join(' ', line.EnumerateObject().Skip(1).Select(each => $"{each.Value}"))),
            Is.EqualTo(new[]
            {
                "status connected", "told Wake ", "told PathChanged unsatisfied", "completed start no \"luck\"\n",
                "log info hello", "reached a place",
            }));
    }
}
