using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>All combinations of machine, status, engine and event, numbered.</summary>
internal static class Situations
{
    private static readonly int _machines = Enum.GetValues<MachineState>().Length;
    private static readonly int _statuses = Enum.GetValues<VpnStatus>().Length;
    private static readonly int _engines = Enum.GetValues<EngineState>().Length;
    private static readonly int _events = Enum.GetValues<EngineEvent>().Length;

    public static int Count { get; } = _machines * _statuses * _engines * _events;

    public static int NumberOf(MachineState machine, VpnStatus status, EngineState engine, EngineEvent happening) =>
        (((((int)machine * _statuses) + (int)status) * _engines) + (int)engine) * _events + (int)happening;

    /// <summary>Such as <c>DarkWake, Connected, Live: Sleep</c>.</summary>
    public static string NameOf(int number)
    {
        EngineEvent happening = (EngineEvent)(number % _events);
        EngineState engine = (EngineState)(number / _events % _engines);
        VpnStatus status = (VpnStatus)(number / _events / _engines % _statuses);
        MachineState machine = (MachineState)(number / _events / _engines / _statuses);
        return $"{machine}, {status}, {engine}: {happening}";
    }
}
