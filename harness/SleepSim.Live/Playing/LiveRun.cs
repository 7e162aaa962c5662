using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>Plays one scenario with one engine on the kernel, from the making of its lab to its end.</summary>
internal static class LiveRun
{
    /// <summary>Plays it, in real time.</summary>
    /// <param name="scenario">One that <see cref="LiveRules"/> lets pass, its sleeps as long as they are
    /// played.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="command">How to start <c>sleepsim</c>: a file, and what stands before the arguments.</param>
    /// <param name="interrupted">Breaks it off; the lab is removed.</param>
    /// <exception cref="LabException">Something in the lab does not work.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static LiveResult Play(
        Scenario scenario, LiveEngine engine, IReadOnlyList<string> command, CancellationToken interrupted)
    {
        using Lab lab = Lab.Create(new LabOptions
        {
            NatMapping = scenario.Network.NatMapping, LossPerMille = scenario.Network.LossPerMille,
        });
        interrupted.ThrowIfCancellationRequested();
        LiveTrace trace = new();
        IReadOnlySet<int> leaked = Play(lab, trace, scenario, engine, command, interrupted);
        return LiveJudging.Conclude(scenario, engine, trace.InOrder(), leaked);
    }

    private static IReadOnlySet<int> Play(
        Lab lab,
        LiveTrace trace,
        Scenario scenario,
        LiveEngine engine,
        IReadOnlyList<string> command,
        CancellationToken interrupted)
    {
        LiveStatus status = new(trace);
        (ILiveGateway gateway, ILivePeer peer) =
            engine.Create(new PeerPlace(lab, trace, status, scenario, command));
        using (gateway)
        using (peer)
        {
            gateway.Start();
            using EchoServer server = new(lab);
            LiveScheduler scheduler = new(trace);
            IReadOnlySet<int> leaked;
            using (OuterCapture capture = new(lab, trace, engine.Wire))
            using (LiveMachine machine = new(lab, trace, scheduler, scenario, peer, gateway))
            {
                leaked = capture.Leaked;
                status.Connected += () => scheduler.Post(machine.CameUp);
                trace.Begin(scenario.Name, engine.Name);
                LiveTimeline.Arrange(scenario, machine, scheduler, trace);
                machine.Start();
                scheduler.Run(interrupted);
            }

            trace.End(new RunEnded(trace.Now, "nothing"));
            return leaked;
        }
    }
}
