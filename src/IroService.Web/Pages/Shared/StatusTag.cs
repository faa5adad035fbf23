using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IroService.Web.Pages.Shared;

/// <summary><c>&lt;status-tag word="Overdue" /&gt;</c>: how something stands, as a word that a colour only underlines.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTag : TagHelper
{
    static readonly Dictionary<string, string> Colours = new()
    {
        ["Overdue"] = "red",
        ["Due"] = "yellow",
        ["Due soon"] = "yellow",
        ["Later"] = "grey",
        ["Date not known"] = "purple",
        ["Not booked"] = "grey",
        ["At risk"] = "orange",
        ["Booked"] = "green",
        ["Restricted"] = "magenta",
        ["Sealed"] = "magenta",
        ["Waiting"] = "yellow",
        ["Sent"] = "blue",
        ["Failed"] = "red",
        ["No address"] = "orange",
        ["Read"] = "green",
        ["Closed"] = "grey",
        ["Well"] = "green",
        ["Look soon"] = "yellow",
        ["Look now"] = "red",
        ["Corrected"] = "blue",
        ["Withdrawn"] = "grey",
        ["To be decided"] = "yellow",
        ["No account"] = "grey",
        ["Invited"] = "blue",
        ["In use"] = "green",
        ["Council account"] = "green",
        ["Locked"] = "yellow",
        ["Turned off"] = "red",
        ["Not allocated"] = "orange",
        ["To be looked into"] = "yellow",
        ["Said done"] = "blue",
        ["Done"] = "green",
        ["To be done"] = "yellow",
        ["Replaced"] = "grey",
        ["Not needed"] = "grey",
        ["Not written"] = "grey",
        ["Being written"] = "blue",
        ["Signed off"] = "green",
        ["Signed"] = "green",
        ["Not signed"] = "yellow",
        ["Ready"] = "green",
        ["Not ready"] = "red",
        ["Being prepared"] = "blue",
        ["Contested"] = "orange",
        ["Agreed"] = "green",
        ["To be answered"] = "yellow",
        ["Answer overdue"] = "red",
        ["Clock held"] = "purple",
        ["To be judged"] = "blue",
        ["To be taken up"] = "yellow",
        ["To be decided on"] = "orange",
    };

    /// <summary>One of the known words; a new word is added here, so that it looks the same on every page.</summary>
    public string Word { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassOf(Word));
        output.Content.SetContent(Word);
    }

    internal static string ClassOf(string word) => Colours.TryGetValue(word, out var colour)
        ? $"govuk-tag govuk-tag--{colour} iro-nowrap"
        : throw new InvalidOperationException($"\"{word}\" is not a status word; they are {string.Join(", ", Colours.Keys)}.");
}
