using System.CommandLine;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim facts</c>: what is publicly known about the system, and what became of it here.</summary>
internal static class FactsCommand
{
    private const int WhereMax = 60;
    private const int StatementMax = 110;

    /// <summary>The command with its argument and option.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> ids = new("facts")
        {
            Description = "Facts such as P9, in detail; a table of all of them when left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> status = new("--status")
        {
            Description = $"Only these: {Spelling.List(Statuses)}.", HelpName = "status",
        };
        Command command = new("facts", "Show what is known about the system, and what became of it here.")
        {
            ids, status,
        };
        command.SetAction(parsed =>
        {
            FactStatus? only = parsed.GetValue(status) is { } asked ? StatusOf(asked) : null;
            bool Shown(Fact fact) => only is null || fact.Status == only;
            if (parsed.GetValue(ids) is { Length: > 0 } some)
                WriteDetails([.. some.Select(Find).Where(Shown)], terminal.Output);
            else
                WriteTable([.. FactCatalogue.All.Where(Shown)], terminal);
            return ExitCode.Holds;
        });
        return command;
    }

    private static IEnumerable<string> Statuses => Enum.GetValues<FactStatus>().Select(InWords);

    private static FactStatus StatusOf(string text)
    {
        foreach (FactStatus status in Enum.GetValues<FactStatus>())
        {
            if (InWords(status) == text) return status;
        }

        throw new BadInputException($"There is no status '{text}': expected {Spelling.OneOf(text, Statuses)}");
    }

    private static Fact Find(string id) => FactCatalogue.Find(id)
        ?? throw new BadInputException($"There is no fact '{id}': expected {Spelling.List(Ranges())}");

    // P1 to P27, and so for each letter.
    private static IEnumerable<string> Ranges() => FactCatalogue.All.GroupBy(fact => fact.Id[0])
        .Select(section => $"{section.First().Id} to {section.Last().Id}");

    private static void WriteTable(IReadOnlyList<Fact> facts, Terminal terminal)
    {
        TextTable table = new(
            new TableColumn("fact"),
            new TableColumn("status"),
            new TableColumn("where", WidthMax: WhereMax, Dispensable: 1),
            new TableColumn("test", WidthMax: StatementMax, Dispensable: 2),
            new TableColumn("what is known", WidthMax: StatementMax));
        foreach (Fact fact in facts)
        {
            TableCell status = new(InWords(fact.Status), ToneOf(fact));
            table.Add(fact.Id, status, Where(fact), fact.Test, fact.Statement);
        }

        table.Write(terminal);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(
            $"{Count(facts, FactStatus.Modelled)} modelled with a test, "
            + $"{Count(facts, FactStatus.Parameter)} parameters, "
            + $"{Count(facts, FactStatus.OutOfScope)} out of scope.");
    }

    private static void WriteDetails(Fact[] facts, TextWriter output)
    {
        foreach (Fact fact in facts)
        {
            if (fact != facts[0]) output.WriteLine();
            output.WriteLine($"{fact.Id}  {InWords(fact.Status)}");
            foreach (string line in Words.Wrap(fact.Statement, "  ")) output.WriteLine(line);
            WritePart("Where", string.Join(", ", fact.Where), output);
            WritePart("Test", fact.Test, output);
            WritePart("Key of the scenario", fact.Key, output);
            WritePart("What to explore", fact.Range, output);
            WritePart("Why not", fact.Reason, output);
            foreach (Unknown unknown in Unknowns.All.Where(unknown => unknown.Fact == fact.Id))
                WritePart("What nobody knows", $"{unknown.Question} Here it is {unknown.Key}.", output);
        }
    }

    private static void WritePart(string title, string text, TextWriter output)
    {
        if (text.Length == 0) return;
        output.WriteLine(title);
        foreach (string line in Words.Wrap(text, "  ")) output.WriteLine(line);
    }

    private static string Where(Fact fact) => fact.Status switch
    {
        FactStatus.Modelled => string.Join(", ", fact.Where),
        FactStatus.Parameter => $"{fact.Key}: {fact.Range}",
        _ => fact.Reason,
    };

    private static string Count(IReadOnlyList<Fact> facts, FactStatus status) =>
        HumanDuration.Count(facts.Count(fact => fact.Status == status));

    private static CellTone ToneOf(Fact fact) => fact.Status switch
    {
        FactStatus.Modelled => CellTone.Good,
        FactStatus.Parameter => CellTone.Doubtful,
        _ => CellTone.Plain,
    };

    private static string InWords(FactStatus status) => status switch
    {
        FactStatus.Modelled => "modelled",
        FactStatus.Parameter => "parameter",
        FactStatus.OutOfScope => "out-of-scope",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There are three statuses."),
    };
}
