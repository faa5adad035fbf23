using IroService.Casework.Access;
using IroService.Web.Access;

namespace IroService.Web.Hosting;

/// <summary>The council's colour as a stylesheet of its own, after the one that was built: nothing inline is let in.</summary>
static class CouncilStyles
{
    const string Path = "/council.css";

    // As much of the default colour as is in the tints of Styles/_council.scss.
    const double Surface = 0.065, SurfaceEdge = 0.375;

    /// <summary>Its address, which changes with the colour, so that a browser may keep it; null while the council has none.</summary>
    public static string? AddressFor(Council council) => council.Colour is { } colour ? $"{Path}?v={colour.ToString()[1..]}" : null;

    /// <summary>Whether an answer may be kept: only that at the address of today's colour.</summary>
    public static bool MayBeKept(HttpContext context) =>
        context.Request.Path == Path && AddressFor(context.RequestServices.GetRequiredService<Council>()) is { } address && address == $"{Path}{context.Request.QueryString}";

    public static void MapCouncilStyles(this WebApplication app) =>
        app.MapGet(Path, (Council council) => Results.Text(Of(council.Colour), "text/css")).AllowAnonymous().WithMetadata(new AsksAttribute(Act.Open));

    static string Of(Colour? colour) => colour is not { } brand ? "" :
        $$"""
        :root {
          --govuk-brand-colour: {{brand}};
          --govuk-template-background-colour: {{brand.TintOf(Surface)}};
          --govuk-surface-background-colour: {{brand.TintOf(Surface)}};
          --govuk-surface-border-colour: {{brand.TintOf(SurfaceEdge)}};
        }

        """;
}
