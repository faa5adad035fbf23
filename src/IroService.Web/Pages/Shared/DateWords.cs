using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IroService.Web.Pages.Shared;

/// <summary><c>&lt;date-words value="date" /&gt;</c>: a date for people, "27 March 2026"; nothing for no date.</summary>
[HtmlTargetElement("date-words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateWords : TagHelper
{
    public DateOnly? Value { get; set; }

    /// <summary>The date as pages, letters and sentences write it: "27 March 2026".</summary>
    public static string Of(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } date)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("class", "iro-nowrap");
        output.Content.SetContent(Of(date));
    }
}
