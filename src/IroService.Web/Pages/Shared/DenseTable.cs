using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IroService.Web.Pages.Shared;

/// <summary>
/// <c>&lt;table dense&gt;</c>: a caseworker's table, written as plain HTML. Its cells get GOV.UK's classes, and the column's heading as a
/// label, which a narrow screen shows beside each value. Roles are written out, because a browser forgets a table that is laid out as cards.
/// </summary>
[HtmlTargetElement("table", Attributes = "dense")]
public sealed class DenseTable : TagHelper
{
    /// <summary>Sort in the browser too; only where every row is on the page.</summary>
    public bool Sortable { get; set; }

    /// <summary>The <c>sort</c> of the column by which the page sorts when the address names none.</summary>
    public string? SortedBy { get; set; }

    public override void Init(TagHelperContext context) =>
        context.Items[typeof(DenseTableColumns)] = new DenseTableColumns { SortedBy = SortedBy };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("dense");
        output.Attributes.SetAttribute("class", "govuk-table iro-dense");
        output.Attributes.SetAttribute("role", "table");
        if (Sortable)
            output.Attributes.SetAttribute("data-module", "moj-sortable-table");
    }
}

/// <summary>What the cells of one table have to know of each other.</summary>
sealed class DenseTableColumns
{
    public List<(string Heading, bool Sorts)> Columns { get; } = [];

    public string? SortedBy { get; init; }

    /// <summary>The cell that comes next in the present row, counted from 0.</summary>
    public int Cell { get; set; }

    public bool InBody { get; set; }

    public static DenseTableColumns? Of(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(DenseTableColumns), out var columns) ? (DenseTableColumns)columns : null;
}

/// <summary>The rows and groups of a <see cref="DenseTable"/>.</summary>
[HtmlTargetElement("caption"), HtmlTargetElement("thead"), HtmlTargetElement("tbody"), HtmlTargetElement("tr")]
public sealed class DenseTableRow : TagHelper
{
    public override void Init(TagHelperContext context)
    {
        if (DenseTableColumns.Of(context) is not { } table)
            return;
        table.Cell = 0;
        table.InBody |= context.TagName == "tbody";
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (DenseTableColumns.Of(context) is null)
            return;
        (string name, object value) = context.TagName switch
        {
            "caption" => ("class", output.Attributes["class"]?.Value ?? "govuk-table__caption govuk-table__caption--m"),
            "tr" => ("role", "row"),
            _ => ("role", "rowgroup"),
        };
        output.Attributes.SetAttribute(name, value);
    }
}
