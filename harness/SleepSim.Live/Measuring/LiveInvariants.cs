using SleepSim.Harness;

namespace SleepSim.Live;

/// <summary>Which rules a kernel can show something of, and why not the others.</summary>
internal static class LiveInvariants
{
    private const string Inside = "what the engine is told and asks for stays in its process";
    private const string SystemsOwn = "the system's part of it is a Mac's";

    /// <summary>Why a rule is not judged in a live run; null when it is.</summary>
    public static string? WhyNot(string rule, LiveEngine engine) => rule switch
    {
        "S1" or "S4" or "S14" or "L1" or "L2" or "L3" => null,
        "L4" => engine.Name == "wireguard-go" ? "wireguard-go has no status that says it reasserts" : null,
        "S2" => SystemsOwn,
        "S7" => "a kernel has no dark wakes",
        "S8" => "what an engine tries without a path never reaches an interface",
        "L7" => "the lab has no name servers",
        "S3" or "S5" or "S6" or "S9" or "S10" or "S11" or "S12" or "S13" or "L5" or "L6" or "L8" => Inside,
        _ => "nobody has said what a kernel shows of it",
    };

    /// <summary>A verdict without what a kernel cannot show.</summary>
    public static Verdict Of(Verdict verdict, LiveEngine engine) => new(
    [
        .. verdict.Findings.Select(finding => WhyNot(finding.Invariant.Id, engine) is { } reason
            ? new Finding(finding.Invariant, Outcome.NotJudged, At: null, "on a kernel: " + reason)
            : finding),
    ]);
}
