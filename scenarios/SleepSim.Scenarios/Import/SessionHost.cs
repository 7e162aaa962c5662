namespace SleepSim.Scenarios;

/// <summary>The machine whose deadlines a log shows.</summary>
internal static class SessionHost
{
    /// <summary>The model's machine with the deadlines of the log, where it gives them; the last of each.</summary>
    public static HostProfile Of(IReadOnlyList<SessionTiming> timings)
    {
        var host = new HostProfile();
        foreach (SessionTiming timing in timings)
        {
            host = timing switch
            {
                { State: "Starting", Timeout: { } timeout } => host with { StartDeadline = timeout },
                { State: "Stopping", Timeout: { } timeout } => host with { StopDeadline = timeout },
                { State: SessionTiming.PluginLaunch, Duration: { } launch } => host with
                {
                    ProviderLaunch = TimeSpan.FromMilliseconds(Math.Round(launch.TotalMilliseconds)),
                },
                _ => host,
            };
        }

        return host;
    }
}
