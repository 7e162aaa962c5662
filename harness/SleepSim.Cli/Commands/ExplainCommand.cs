using System.CommandLine;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim explain</c>: what a rule says, why it is there, and what it does not prove.</summary>
internal static class ExplainCommand
{
    /// <summary>The command with its argument.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string?> id = new("rule")
        {
            Description = "A rule such as L3; all of them when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command command = new("explain", "Explain a rule that runs are judged by.") { id };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(id) is { } asked) Explain(Find(asked), terminal.Output);
            else WriteAll(terminal.Output);
            return ExitCode.Holds;
        });
        return command;
    }

    private static Invariant Find(string id) =>
        InvariantCatalogue.Find(id)
        ?? throw new BadInputException(
            $"There is no rule '{id}': expected {Spelling.OneOf(id, InvariantCatalogue.All.Select(rule => rule.Id))}");

    private static void WriteAll(TextWriter output)
    {
        foreach (Invariant rule in InvariantCatalogue.All)
        {
            output.WriteLine($"{rule.Id,-4} {rule.Name}");
            foreach (string line in Words.Wrap(rule.Sentence, "     ")) output.WriteLine(line);
        }
    }

    private static void Explain(Invariant rule, TextWriter output)
    {
        output.WriteLine($"{rule.Id}  {rule.Name}  ({InWords(rule.Kind)})");
        WritePart("Rule", rule.Sentence, output);
        WritePart("Why", rule.Why, output);
        WritePart("How to read a violation", rule.HowToRead, output);
        WritePart("What it does not prove", rule.DoesNotProve, output);
        WritePart("Facts it rests on", string.Join(", ", rule.Facts), output);
        WritePart("Bugs of the field it would have caught", string.Join(", ", rule.FieldBugs), output);
    }

    private static void WritePart(string title, string text, TextWriter output)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        output.WriteLine();
        output.WriteLine(title);
        foreach (string line in Words.Wrap(text, "  ")) output.WriteLine(line);
    }

    private static string InWords(InvariantKind kind) => kind switch
    {
        InvariantKind.Safety => "safety: must hold at every moment",
        InvariantKind.Liveness => "liveness: must come true within a budget",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are two kinds."),
    };
}
