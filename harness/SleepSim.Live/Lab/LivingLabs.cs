namespace SleepSim.Live;

/// <summary>The labs of this process: those still there when it ends go with it, unless it is killed.</summary>
internal static class LivingLabs
{
    private static readonly List<LabLife> s_labs = [];

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
        LabLife[] labs;
        lock (s_labs) labs = [.. s_labs];
        foreach (LabLife lab in labs) lab.Dispose();
    }
}
