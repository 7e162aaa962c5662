using NUnit.Framework;

namespace SleepSim.Testing;

/// <summary>The test that a property is checked in, as NUnit has it.</summary>
internal sealed record TestPlace
{
    /// <summary>The test parameter that names the one file to run.</summary>
    public const string ReplayParameter = "sleepsim.replay";

    /// <summary>The folder beside the test assembly whose files are run first.</summary>
    public const string Regressions = "sleepsim-regressions";

    /// <summary>The folder in NUnit's work directory where failures are written.</summary>
    public const string Failures = "sleepsim-failures";

    /// <summary>The test's class and method.</summary>
    public required string Name { get; init; }

    /// <summary>What <c>dotnet test --filter</c> finds it by.</summary>
    public required string Filter { get; init; }

    /// <summary>The folder for what failed.</summary>
    public required string FailuresFolder { get; init; }

    /// <summary>The folder of what failed once; it need not be there.</summary>
    public required string RegressionsFolder { get; init; }

    /// <summary>The file to be run alone; null when none is asked for.</summary>
    public string? Replay { get; init; }

    /// <summary>Takes what a test that holds has to say.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes a file that belongs to the failure.</summary>
    public required Action<string> Attach { get; init; }

    /// <summary>That of the test that runs now.</summary>
    public static TestPlace Current()
    {
        TestContext context = TestContext.CurrentContext;
        string type = context.Test.ClassName ?? "test";
        string method = context.Test.MethodName ?? context.Test.Name;
        // The full names of cases go on with their arguments, which mean something else to a filter.
        bool single = context.Test.FullName == $"{type}.{method}";
        return new TestPlace
        {
            Name = $"{type.Split('.', '+')[^1]}.{method}",
            Filter = $"FullyQualifiedName{(single ? '=' : '~')}{type}.{method}",
            FailuresFolder = Path.Combine(context.WorkDirectory, Failures),
            RegressionsFolder = Path.Combine(context.TestDirectory, Regressions),
            Replay = TestContext.Parameters.Get(ReplayParameter),
            Output = TestContext.Out,
            Attach = file => TestContext.AddTestAttachment(file, "The scenario that fails."),
        };
    }
}
