using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IroService.Web.Pages.Shared;

/// <summary>
/// <c>&lt;time-left due="date" today="date" working-days="n" /&gt;</c>: how long is left in words, "3 working days left",
/// "due today", "2 days overdue". What is left is counted in working days (when can it still be done), from a month on in weeks (nobody counts
/// further), what is past in days (how late is it).
/// </summary>
[HtmlTargetElement("time-left", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeLeft : TagHelper
{
    public DateOnly Due { get; set; }

    public DateOnly Today { get; set; }

    /// <summary>Working days after today up to and including the due date; not read once the date has passed, and null beyond the calendar.</summary>
    public int? WorkingDays { get; set; }

    public static string InWords(DateOnly due, DateOnly today, int? workingDays) => (due.DayNumber - today.DayNumber, workingDays) switch
    {
        (0, _) => "due today",
        (-1, _) => "1 day overdue",
        ( < 0 and var days, _) => $"{-days} days overdue",
        (_, 0) => "no working days left",
        (_, 1) => "1 working day left",
        (_, <= 20) => $"{workingDays} working days left",
        (var days, _) => $"in {(days + 3) / 7} weeks",
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Due < Today ? "iro-nowrap iro-overdue" : "iro-nowrap");
        output.Content.SetContent(InWords(Due, Today, WorkingDays));
    }
}
