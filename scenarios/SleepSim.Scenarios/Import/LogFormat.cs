namespace SleepSim.Scenarios;

/// <summary>How the lines of a log begin.</summary>
internal enum LogFormat
{
    /// <summary><c>2030-05-01 22:00:00 +0200 Sleep …</c>: whole seconds, a zone, a domain.</summary>
    Pmset,

    /// <summary><c>2030-05-01 22:00:00.123456+0200 …</c>, the compact style without a zone, or Console's without a
    /// date.</summary>
    Unified,

    /// <summary><c>2030-05-01 20:00:00.123456 +0000 UTC: …</c>: an offset and the name of a zone.</summary>
    Provider,
}
