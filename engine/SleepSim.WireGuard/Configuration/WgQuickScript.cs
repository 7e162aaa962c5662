namespace SleepSim.WireGuard;

/// <summary>A command for a shell that the text asks for. Nothing here ever runs it.</summary>
/// <param name="Line">Where it stands, counted from 1.</param>
/// <param name="Key"><c>PreUp</c>, <c>PostUp</c>, <c>PreDown</c> or <c>PostDown</c>, as it is spelt there.</param>
/// <param name="Command">What the shell would run.</param>
public sealed record WgQuickScript(int Line, string Key, string Command);
