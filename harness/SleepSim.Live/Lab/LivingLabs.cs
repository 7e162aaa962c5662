namespace SleepSim.Live;

/// <summary>The labs of this process: those still there when it ends go with it, unless it is killed.</summary>
internal static class LivingLabs
{
    private static readonly List<Lab> s_labs = [];

    static LivingLabs() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAll();

    public static void Add(Lab lab)
    {
        lock (s_labs) s_labs.Add(lab);
    }

    public static void Remove(Lab lab)
    {
        lock (s_labs) s_labs.Remove(lab);
    }

    private static void RemoveAll()
    {
        Lab[] labs;
        lock (s_labs) labs = [.. s_labs];
        foreach (Lab lab in labs) lab.Dispose();
    }
}
