using SleepSim.Scenarios;

namespace SleepSim.Harness;

/// <summary>Something that nobody outside Apple knows, and that a scenario therefore has to assume.</summary>
public sealed class Unknown
{
    private readonly Func<Scenario, string> _read;

    /// <param name="number">Which of the unanswered questions of the catalogue of the field it is, from 1 on.</param>
    /// <param name="key">The key in a scenario file.</param>
    /// <param name="fact">The fact it belongs to.</param>
    /// <param name="question">What is not known.</param>
    /// <param name="read">What a scenario assumes.</param>
    internal Unknown(int number, string key, string fact, string question, Func<Scenario, string> read)
    {
        Number = number;
        Key = key;
        Fact = fact;
        Question = question;
        _read = read;
    }

    /// <summary>Which of the unanswered questions it is; one question may need several values.</summary>
    public int Number { get; }

    /// <summary>The key in a scenario file, such as <c>host.reasserting-limit</c>.</summary>
    public string Key { get; }

    /// <summary>The id of the fact it belongs to.</summary>
    public string Fact { get; }

    /// <summary>What is not known.</summary>
    public string Question { get; }

    /// <summary>What a scenario assumes.</summary>
    internal Assumption In(Scenario scenario) => new(Key, _read(scenario), Fact);
}
