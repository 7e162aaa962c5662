namespace SleepSim.Live;

/// <summary>What processes that died left of their labs.</summary>
internal static class LabLeftovers
{
    private static readonly Lock s_removing = new();

    /// <summary>Removes the labs of dead processes, and of no other.</summary>
    /// <returns>How many there were.</returns>
    public static int Remove()
    {
        lock (s_removing)
        {
            LabState[] dead = [.. LabState.All().Where(state => !state.Maker.IsAlive)];
            foreach (LabState state in dead) state.Remove();
            return dead.Length;
        }
    }
}
