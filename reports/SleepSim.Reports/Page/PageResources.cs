using System.Security.Cryptography;
using System.Text;

namespace SleepSim.Reports;

/// <summary>The style sheet and the script of the page, from the files beside this one.</summary>
internal static class PageResources
{
    private static readonly string[] Scripts =
        ["axis.js", "model.js", "drawing.js", "chart.js", "input.js", "table.js", "page.js"];

    /// <summary>The style sheet.</summary>
    public static PageFragment Style { get; } = new(Read("page.css") + Read("timeline.css"));

    /// <summary>The script: its files one after the other, in a scope of their own.</summary>
    public static PageFragment Script { get; } =
        new("'use strict';\n{\n" + string.Concat(Scripts.Select(Read)) + "}\n");

    /// <summary>What the content security policy knows the script by: no other script runs.</summary>
    public static string ScriptHash { get; } =
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script.Html)));

    private static string Read(string name)
    {
        using Stream stream = typeof(PageResources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource {name}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
