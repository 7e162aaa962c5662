using System.Runtime.InteropServices;

namespace SleepSim.Live;

/// <summary>The labs of this process: those still there when it ends go with it, unless it is killed.</summary>
internal static class LivingLabs
{
    private const int HungUp = 128 + 1;
    private const int Terminated = 128 + 15;

    private static readonly List<LabLife> s_labs = [];

    // The runtime itself lets these signals end the process on the spot.
    private static readonly PosixSignalRegistration[] s_signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, Terminated)),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => End(signal, HungUp)),
    ];

    static LivingLabs() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAll();

    public static void Add(LabLife lab)
    {
        lock (s_labs) s_labs.Add(lab);
    }

    public static void Remove(LabLife lab)
    {
        lock (s_labs) s_labs.Remove(lab);
    }

    private static void RemoveAll()
    {
        foreach (PosixSignalRegistration signal in s_signals) signal.Dispose();
        LabLife[] labs;
        lock (s_labs) labs = [.. s_labs];
        foreach (LabLife lab in labs) lab.Dispose();
    }

    private static void End(PosixSignalContext signal, int code)
    {
        signal.Cancel = true;

        // Not here: as long as this signal is handled, nobody hears of children that end.
        new Thread(() => Environment.Exit(code)).Start();
    }
}
