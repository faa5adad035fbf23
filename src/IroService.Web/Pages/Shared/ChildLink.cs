using IroService.Domain.PeriodsOfCare;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IroService.Web.Pages.Shared;

/// <summary><c>&lt;child-link child="child" /&gt;</c>: the child's name, which leads to the child's page, and whether the record is restricted.</summary>
[HtmlTargetElement("child-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChildLink : TagHelper
{
    public Child Child { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-link");
        output.Attributes.SetAttribute("href", $"/children/{Child.Id}");
        output.Content.SetContent(Child.Name);
        foreach (var word in new[] { Child.Restricted ? "Restricted" : "", Child.SealedOn is null ? "" : "Sealed" }.Where(word => word.Length > 0))
        {
            var tag = new TagBuilder("strong") { Attributes = { ["class"] = StatusTag.ClassOf(word) } };
            tag.InnerHtml.Append(word);
            output.PostElement.AppendHtml(" ").AppendHtml(tag);
        }
    }
}
