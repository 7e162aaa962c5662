using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SleepSim.Cli;

/// <summary>The usual help, and examples under it that can be typed as they stand.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Columns that help is wrapped at, on every terminal.</summary>
    public const int Width = 100;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in ExamplesOf(parseResult.CommandResult.Command.Name)) output.WriteLine("  " + example);
        output.WriteLine();
        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine("Exit codes:");
            output.WriteLine("  0  everything holds          2  bad input: the message says what was expected");
            output.WriteLine("  1  a rule is violated        3  nothing violated, something could not be judged");
            output.WriteLine("  70 SleepSim's own fault    130  interrupted, nothing violated so far");
        }

        return code;
    }

    private static string[] ExamplesOf(string command) => command switch
    {
        "run" =>
        [
            "sleepsim run                                     the whole library with the engine 'resilient'",
            "sleepsim run --engine naive                      the same nights with another engine",
            "sleepsim run scenarios/library/forum --quiet     a folder of scenarios, no progress",
            "sleepsim run my-night.yaml --out my-reports      one scenario, reports elsewhere",
            "sleepsim run --junit tests.xml --markdown pr.md  what CI servers and pull requests show",
        ],
        "report" =>
        [
            "sleepsim report reports/out                      the table of all runs there, as 'run' shows it",
            "sleepsim report machine-1 machine-2 --json all.json      the results of two machines as one",
            "sleepsim report reports/out --markdown - >> $GITHUB_STEP_SUMMARY",
            "sleepsim report reports/out/naive --perfetto naive.json  open it at ui.perfetto.dev",
        ],
        "fuzz" =>
        [
            "sleepsim fuzz --count 2000                       two thousand random nights",
            "sleepsim fuzz --count 100 --engine naive         find and shrink what breaks another engine",
            "sleepsim fuzz --count 2000 --seed 7 --jobs 1     the same nights each time, one at a time",
            "sleepsim fuzz --for 8h                           as many as a night holds; say it again to go on",
            "sleepsim fuzz --count 20000 --shard 2/4          the second of four parts, on a machine of its own",
            "sleepsim fuzz --guided --for 8h                  look where few scenarios have been",
            "sleepsim fuzz --field-bugs                       how soon each known bug is found",
        ],
        "merge" =>
        [
            "sleepsim merge a.campaign b.campaign --into all.campaign     the result of one machine",
        ],
        "compare" =>
        [
            "sleepsim compare --engines naive,resilient                  the whole library with both",
            "sleepsim compare --engines naive,resilient --count 500 --out curves",
            "sleepsim compare before after --fail-if \"p95 > 1.2x\"       two folders of 'sleepsim run --out'",
            "sleepsim compare after --fail-if \"never > 0\" --fail-if \"p95 > 2s\"",
        ],
        "study" or "forum" =>
        [
            "sleepsim study forum                             four designs, a thousand worlds, one page",
            "sleepsim study forum --count 100 --seed 7        fewer worlds, and other ones",
        ],
        "live" =>
        [
            "sudo sleepsim live                               eight nights on this kernel, three tunnels",
            "sudo sleepsim live my-night.yaml --engine wireguard      one night with our own engine",
            "sudo sleepsim live -e wireguard -e wireguard-go -j 16    two side by side, sixteen at a time",
        ],
        "replay" =>
        [
            "sleepsim replay reports/out/fuzz/naive/seed-1/L1-3.yaml  with the engine the file was found with",
            "sleepsim replay my-night.yaml --engine wait-for-path     the story of one night, told in text",
        ],
        "import" =>
        [
            "pmset -g log > mac.log                           on the Mac whose nights you want",
            "log show --predicate 'process == \"powerd\"' > mac.log     or, of the unified log",
            "sleepsim import mac.log -o mac.yaml              makes a scenario of it",
            "sleepsim run mac.yaml                            and lives through it again",
        ],
        "tunnel" or "up" or "status" =>
        [
            "sudo sleepsim tunnel up wg0.conf                 carry a tunnel until Ctrl-C",
            "sudo sleepsim tunnel up wg0.conf -i wg1          another name for the interface",
            "sudo sleepsim tunnel up wg0.conf --events        what happens, line by line, for programs",
            "sudo sleepsim tunnel status                      state, way out and peers of all tunnels",
            "sudo sleepsim tunnel status wg0 --json           of one tunnel, for programs",
        ],
        "list" => ["sleepsim list"],
        "explain" =>
        [
            "sleepsim explain                                 all rules, a sentence each",
            "sleepsim explain L3                              one rule: what, why, and what it does not prove",
        ],
        "facts" =>
        [
            "sleepsim facts                                   what became of every fact the machine rests on",
            "sleepsim facts P9 Z1                             two facts in detail",
            "sleepsim facts --status parameter                what a scenario has to choose",
        ],
        _ =>
        [
            "sleepsim                                         the whole library with the engine 'resilient'",
            "sleepsim run --engine naive                      the same nights with another engine",
            "sleepsim fuzz --count 2000                       two thousand random nights",
            "sleepsim compare --engines naive,resilient       which one recovers, and how fast",
            "sleepsim study forum                             four designs, a thousand worlds, one page",
            "sleepsim explain L3                              what a rule says",
        ],
    };
}
