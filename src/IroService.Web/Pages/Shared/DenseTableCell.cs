using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace IroService.Web.Pages.Shared;

/// <summary>
/// The cells of a <see cref="DenseTable"/>. A heading with <c>sort="key"</c> links to the same page sorted by that key
/// (<c>?sort=key&amp;order=descending</c>), which works without JavaScript.
/// </summary>
[HtmlTargetElement("th"), HtmlTargetElement("td")]
public sealed partial class DenseTableCell : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The word by which the page sorts by this column.</summary>
    public string? Sort { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (DenseTableColumns.Of(context) is not { } table)
            return;
        var content = await output.GetChildContentAsync();
        if (table.InBody)
            BodyCell(context, output, table, content.GetContent());
        else
            Heading(output, table, content);
        table.Cell++;
    }

    static void BodyCell(TagHelperContext context, TagHelperOutput output, DenseTableColumns table, string content)
    {
        var rowHeading = context.TagName == "th";
        AddClass(output, rowHeading ? "govuk-table__header" : "govuk-table__cell");
        output.Attributes.SetAttribute("role", rowHeading ? "rowheader" : "cell");
        if (rowHeading)
            output.Attributes.SetAttribute("scope", "row");
        if (table.Cell >= table.Columns.Count)
            return;
        var (heading, sorts) = table.Columns[table.Cell];
        output.Attributes.SetAttribute("data-label", heading);
        if (sorts && !output.Attributes.ContainsName("data-sort-value"))
            output.Attributes.SetAttribute("data-sort-value", SortValue(content));
    }

    void Heading(TagHelperOutput output, DenseTableColumns table, TagHelperContent content)
    {
        var text = Text(content.GetContent());
        table.Columns.Add((text, Sort is not null));
        AddClass(output, "govuk-table__header");
        output.Attributes.SetAttribute("role", "columnheader");
        output.Attributes.SetAttribute("scope", "col");
        if (Sort is null)
            return;

        var request = ViewContext.HttpContext.Request;
        var descends = request.Query["order"] == "descending";
        var present = (request.Query["sort"].FirstOrDefault() ?? table.SortedBy) == Sort;
        output.Attributes.SetAttribute("aria-sort", !present ? "none" : descends ? "descending" : "ascending");
        var query = request.Query.Where(pair => pair.Key is not ("sort" or "order" or "page"))
            .Append(new("sort", Sort)).Append(new("order", present && !descends ? "descending" : "ascending"));
        var link = new TagBuilder("a") { Attributes = { ["href"] = QueryHelpers.AddQueryString(request.Path, query) } };
        link.InnerHtml.Append(text);
        output.Content.SetHtmlContent(link);
    }

    static void AddClass(TagHelperOutput output, string name) =>
        output.Attributes.SetAttribute("class", $"{name} {output.Attributes["class"]?.Value}".TrimEnd());

    // A date sorts by its ISO form, anything else by what can be read.
    static string SortValue(string html) => IsoDate().Match(html) is { Success: true } date ? date.Groups["date"].Value : Text(html);

    static string Text(string html) => WebUtility.HtmlDecode(Tags().Replace(html, "")).Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex("datetime=\"(?<date>[0-9-]{10})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex IsoDate();
}
