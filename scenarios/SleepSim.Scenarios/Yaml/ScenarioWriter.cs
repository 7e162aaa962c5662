namespace SleepSim.Scenarios;

/// <summary>Writes scenarios as YAML: only what differs from the defaults, always in the same order, so that the same
/// scenario is the same text.</summary>
public static class ScenarioWriter
{
    /// <summary>The text of a legal scenario; <see cref="ScenarioReader"/> reads an equal one from it.</summary>
    /// <exception cref="ArgumentException">The scenario breaks a rule of <see cref="ScenarioRules"/>.</exception>
    public static string Write(Scenario scenario)
    {
        if (ScenarioRules.Check(scenario) is [var problem, ..])
            throw new ArgumentException($"Only a legal scenario can be written: {problem}", nameof(scenario));
        return YamlPrinter.Print(ScenarioShape.Table.Write(scenario));
    }

    /// <summary>One operation as it stands in a timeline, on one line, such as <c>sleep: 20m</c>.</summary>
    public static string Describe(Operation operation)
    {
        OperationShape shape = OperationShapes.Of(operation);
        return YamlPrinter.PrintInline(shape.Key, shape.Write(operation));
    }
}
