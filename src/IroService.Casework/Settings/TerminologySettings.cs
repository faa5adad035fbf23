using IroService.Casework.Storage;
using IroService.Domain.Naming;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Settings;

/// <summary>What the council calls things: settings section <c>Terminology</c>, where every word has its usual one.</summary>
public static class TerminologySettings
{
    /// <summary>The most characters of a word: more does not fit a heading on a phone.</summary>
    public const int MostCharacters = 60;

    /// <summary>The section.</summary>
    public const string Section = "Terminology";

    /// <summary>The settings that there are.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        nameof(Terminology.Service), nameof(Terminology.Review), nameof(Terminology.Reviews),
        nameof(Terminology.Midway), nameof(Terminology.MidwayReview), nameof(Terminology.MidwayReviews),
        nameof(Terminology.Iro), nameof(Terminology.Iros), nameof(Terminology.IroInFull), nameof(Terminology.PrincipalIro),
        nameof(Terminology.ChildInCare), nameof(Terminology.ChildrenInCare),
    ];

    /// <summary>Reads it.</summary>
    /// <exception cref="SettingException">A word is blank, too long, or more than one line.</exception>
    public static Terminology ReadTerminology(this IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var usual = Terminology.Usual;
        return new()
        {
            Service = Read(nameof(Terminology.Service), usual.Service),
            Review = Read(nameof(Terminology.Review), usual.Review),
            Reviews = Read(nameof(Terminology.Reviews), usual.Reviews),
            Midway = Read(nameof(Terminology.Midway), usual.Midway),
            MidwayReview = Read(nameof(Terminology.MidwayReview), usual.MidwayReview),
            MidwayReviews = Read(nameof(Terminology.MidwayReviews), usual.MidwayReviews),
            Iro = Read(nameof(Terminology.Iro), usual.Iro),
            Iros = Read(nameof(Terminology.Iros), usual.Iros),
            IroInFull = Read(nameof(Terminology.IroInFull), usual.IroInFull),
            PrincipalIro = Read(nameof(Terminology.PrincipalIro), usual.PrincipalIro),
            ChildInCare = Read(nameof(Terminology.ChildInCare), usual.ChildInCare),
            ChildrenInCare = Read(nameof(Terminology.ChildrenInCare), usual.ChildrenInCare),
        };

        // One that is there and blank is a mistake: the usual word comes by leaving the setting out.
        Term Read(string name, Term otherwise)
        {
            if (!section.GetChildren().Any(one => one.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                return otherwise;
            }

            var word = section[name]?.Trim() ?? "";
            return word.Length is > 0 and <= MostCharacters && !word.Any(char.IsControl)
                ? new(word)
                : throw new SettingException(
                    $"{Section}:{name}", word, $"1 to {MostCharacters} characters in one line, or the setting taken out for the usual \"{otherwise}\"; {Section} has {string.Join(", ", Names)}");
        }
    }
}
