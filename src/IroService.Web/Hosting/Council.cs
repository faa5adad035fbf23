using IroService.Casework.Storage;

namespace IroService.Web.Hosting;

/// <summary>The council whose service this is (settings section <c>Council</c>).</summary>
/// <param name="Name">As its own letters write it; it stands in the header of every page.</param>
/// <param name="Colour">The colour of the header and of what belongs to it; null for that of <c>Styles/_council.scss</c>.</param>
public sealed record Council(string Name, Colour? Colour)
{
    /// <summary>White text stands on the colour, which marks what matters on the white page: what SC 1.4.3 of WCAG 2.2 asks of text, in both directions.</summary>
    const double LeastContrast = 4.5;

    /// <exception cref="SettingException">The name is blank, or the colour is none or too light.</exception>
    public static Council From(IConfiguration configuration)
    {
        var name = configuration.GetSection(nameof(Council))[nameof(Name)] ?? "";
        return name.Trim() is { Length: > 0 } trimmed
            ? new(trimmed, ReadColour(configuration["Council:Colour"]?.Trim() ?? ""))
            : throw new SettingException("Council:Name", "", "the council's name, such as Anyshire Council");
    }

    static Colour? ReadColour(string word)
    {
        if (word.Length == 0)
            return null;
        var colour = Hosting.Colour.Read(word) ?? throw new SettingException("Council:Colour", word, "a colour as #rrggbb, such as #0b4a56");
        var contrast = colour.ContrastWith(Hosting.Colour.White);
        return contrast >= LeastContrast
            ? colour
            : throw new SettingException(
                "Council:Colour", word, FormattableString.Invariant($"a darker colour: its contrast with white, of the text on it and of the page around it, is {Math.Floor(contrast * 100) / 100:0.00} and must be {LeastContrast} or more (WCAG 2.2, 1.4.3)"));
    }
}
