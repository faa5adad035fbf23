namespace IroService.Domain.Reports;

/// <summary>Something to know about a report: <c>Range</c>, <c>Made on</c>, <c>Calendar</c>, <c>Definitions</c>.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">As people read it; dates in files are ISO.</param>
public sealed record ReportFact(string Label, string Value);

/// <summary>A part of a report.</summary>
/// <param name="Key">Its name in addresses, one of its kind in a report.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Narrative">What somebody wrote about it, a paragraph a line; may be blank.</param>
/// <param name="Tables">Its figures, in order.</param>
public sealed record ReportSection(string Key, string Title, string Narrative, IReadOnlyList<ReportTable> Tables);

/// <summary>A whole report as it was made. It is frozen by keeping it as JSON, so that it reads the same however the records and the rules change later.</summary>
/// <param name="Title">As people read it.</param>
/// <param name="Facts">What to know about it, in order.</param>
/// <param name="Sections">Its parts, in order.</param>
public sealed record ReportDocument(string Title, IReadOnlyList<ReportFact> Facts, IReadOnlyList<ReportSection> Sections);
