using System.Text.Json.Serialization;
using IroService.Domain.Measures;

namespace IroService.Domain.Reports;

/// <summary>One thing that a cell counts, as it was known when the report was made.</summary>
/// <param name="ChildId">Our own number for the child.</param>
/// <param name="Reference">The case system's number for the child, as it was then.</param>
/// <param name="On">The day that puts it there: of the review, the due date, the rating, the dispute.</param>
/// <param name="IsMet">Whether it is in the numerator.</param>
public sealed record ReportThing(int ChildId, string Reference, DateOnly On, bool IsMet);

/// <summary>One figure of a report: a count, or so many of so many. It is never an average of percentages.</summary>
/// <param name="Numerator">How many are met; of a count, how many there are.</param>
/// <param name="Denominator">Of how many; null of a count.</param>
/// <param name="Things">What it is made of, for the drill-down: the denominator, or of a count the things themselves. Empty where the report does not keep them.</param>
public sealed record ReportCell(int Numerator, int? Denominator, IReadOnlyList<ReportThing> Things)
{
    /// <summary>In percent with one decimal, half away from zero; null of a count, and when there is nothing to divide by.</summary>
    [JsonIgnore]
    public decimal? Percent => Figure.PercentOf(Numerator, Denominator);

    /// <summary>The cell of a figure, with what it is made of.</summary>
    public static ReportCell Of(Figure figure) =>
        new(figure.Numerator, figure.Denominator, [.. figure.Things.Select(thing => new ReportThing(thing.Child.Id, thing.Child.Reference, thing.On, thing.IsMet))]);

    /// <summary>What stands for a figure that the public does not see.</summary>
    public static ReportCell Hidden { get; } = new(0, null, []) { IsHidden = true };

    /// <summary>Whether it is <see cref="Hidden"/>: shown as <see cref="SmallCounts.Sign"/>, whatever its numbers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsHidden { get; init; }
}

/// <summary>One row of a table.</summary>
/// <param name="Name">What the row is about: a team, a month, a colour.</param>
/// <param name="Cells">One for each column of figures; null where the row has none, which is not the same as 0.</param>
public sealed record ReportRow(string Name, IReadOnlyList<ReportCell?> Cells);

/// <summary>A table of a report, from which the page, the picture, the workbook, the CSV file and the public version are made, so that all of them say the same.</summary>
/// <param name="Key">Its name in addresses and files, such as <c>ratings-by-team</c>; one of its kind in a report.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Rule">How it counts, in a sentence.</param>
/// <param name="About">What stands over the names of the rows: <c>Team</c>.</param>
/// <param name="Columns">What stands over the figures, such as <c>Green</c>, <c>Amber</c>, <c>Red</c>.</param>
/// <param name="Rows">The rows, in order.</param>
/// <param name="LastRowIsTotal">Whether the last row is the sum of the others, column by column.</param>
/// <param name="LastColumnIsTotal">Whether the last column is the sum of the others, row by row.</param>
public sealed record ReportTable(
    string Key, string Title, string Rule, string About, IReadOnlyList<string> Columns, IReadOnlyList<ReportRow> Rows, bool LastRowIsTotal = false, bool LastColumnIsTotal = false);
