namespace SleepSim.Reports;

/// <summary>How the page of a study looks.</summary>
internal static class StudyStyle
{
    /// <summary>For a screen of any width, and for paper.</summary>
    public const string Css = """
        :root { color-scheme: light; }
        body { margin: 0; background: #fff; color: #1b2435; }
        body { font: 16px/1.55 Inter, 'Helvetica Neue', Arial, sans-serif; }
        main { max-width: 1120px; margin: 0 auto; padding: 24px; }
        h1 { font-size: 28px; line-height: 1.25; margin: 12px 0 16px; }
        h2 { font-size: 21px; line-height: 1.3; margin: 0 0 4px; }
        h3 { font-size: 17px; margin: 20px 0 8px; }
        p { max-width: 78ch; margin: 10px 0; }
        section { border-top: 1px solid #dfe3e9; padding: 28px 0 12px; }
        nav ol { padding-left: 22px; }
        a { color: #005a8c; }
        .lead { font-size: 17px; }
        .asked { color: #5a6578; font-size: 14px; margin: 0; }
        .answer { border-left: 4px solid #0072b2; padding-left: 12px; font-weight: 600; }
        .scroll { overflow-x: auto; margin: 14px 0; }
        table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
        th, td { padding: 5px 14px 5px 0; text-align: right; white-space: nowrap; border-bottom: 1px solid #dfe3e9; }
        th:first-child, .word { text-align: left; }
        thead th { color: #5a6578; font-weight: 600; vertical-align: bottom; }
        figure { margin: 18px 0; }
        figure svg { width: 100%; height: auto; display: block; }
        figcaption { color: #5a6578; font-size: 14px; }
        dt { font-weight: 600; margin-top: 12px; }
        dd { margin: 2px 0 0; font-size: 14px; }
        code { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
        @media print { section { break-inside: avoid-page; } .scroll { overflow: visible; } a { color: inherit; } }

        """;
}
