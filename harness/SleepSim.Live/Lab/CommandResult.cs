namespace SleepSim.Live;

/// <summary>How a program ended.</summary>
/// <param name="Line">What was run.</param>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote, without the white space around it.</param>
/// <param name="Error">The same of its errors.</param>
internal sealed record CommandResult(string Line, int Code, string Output, string Error);
