using System.Diagnostics;
using System.Reflection;

namespace SleepSim.Harness.Session;

/// <summary>The part of an exception's stack that is the engine's own.</summary>
internal static class EngineStack
{
    private const int FramesMax = 20;

    /// <summary>Its methods by name, the innermost first, without files and lines.</summary>
    public static IReadOnlyList<string> Of(Exception exception)
    {
        IEnumerable<MethodBase> methods = new StackTrace(exception, fNeedFileInfo: false).GetFrames()
            .Select(frame => frame.GetMethod()).OfType<MethodBase>();
        return
        [
            .. methods.TakeWhile(method => method.DeclaringType != typeof(ProviderProcess)).Take(FramesMax)
                .Select(method => $"{method.DeclaringType?.FullName}.{method.Name}"),
        ];
    }
}
