namespace SleepSim.Testing;

/// <summary>A factory threw where it should have given an engine, so that nothing could be judged.</summary>
internal sealed class EngineNotCreatedException(string engine, Exception inner)
    : Exception($"The factory of '{engine}' threw {inner.GetType().Name} in Create: {inner.Message}", inner);
