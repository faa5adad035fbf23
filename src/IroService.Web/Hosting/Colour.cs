using System.Globalization;

namespace IroService.Web.Hosting;

/// <summary>A colour of a screen, in sRGB.</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The page's background, and the text on the council's colour.</summary>
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>; null when it is something else.</summary>
    public static Colour? Read(string word) =>
        word is ['#', _, _, _, _, _, _] && int.TryParse(word[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;

    /// <summary>How well one is read on the other, from 1 (not at all) to 21 (WCAG 2.2, "contrast ratio"; SC 1.4.3 asks 4.5 of text).</summary>
    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This share of the colour in white.</summary>
    /// <param name="share">From 0 to 1.</param>
    public Colour TintOf(double share)
    {
        return new(Tint(Red), Tint(Green), Tint(Blue));

        byte Tint(byte part) => (byte)Math.Round(255 - (share * (255 - part)));
    }

    /// <summary>As CSS writes it: <c>#0b4a56</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"#{Red:x2}{Green:x2}{Blue:x2}");

    // WCAG 2.2, "relative luminance".
    double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
