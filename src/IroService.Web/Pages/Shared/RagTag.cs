using IroService.Domain.Ratings;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace IroService.Web.Pages.Shared;

/// <summary><c>&lt;rag-tag colour="@(rating)" /&gt;</c>: a rating as a shape and a word, which the colour only underlines.</summary>
[HtmlTargetElement("rag-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RagTag : TagHelper
{
    public RatingColour Colour { get; set; }

    /// <summary>What the council calls the point of its scale; the colour's own name without it.</summary>
    public string? Called { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (tag, shape) = Colour switch
        {
            RatingColour.Green => ("green", "●"),
            RatingColour.Amber => ("yellow", "▲"),
            _ => ("red", "■"),
        };
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"govuk-tag govuk-tag--{tag} iro-nowrap");
        output.Content.SetHtmlContent($"<span aria-hidden=\"true\">{shape}</span> ");
        output.Content.Append(Called is { Length: > 0 } called ? called : Colour.ToString());
    }
}
