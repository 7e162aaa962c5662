namespace SleepSim.Reports;

/// <summary>A part of the overview that was rendered elsewhere.</summary>
/// <param name="Heading">What it shows; any text.</param>
/// <param name="TrustedHtml">Its content, put into the page as it is: HTML or inline SVG in which everything from
/// outside is encoded already. The page allows inline styles and images of the <c>data:</c> kind, but no script and
/// nothing from a network.</param>
public sealed record ReportSection(string Heading, string TrustedHtml);
