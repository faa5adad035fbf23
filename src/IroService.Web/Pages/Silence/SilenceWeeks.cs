using IroService.Casework.Deadlines;

namespace IroService.Web.Pages.Silence;

/// <summary>One choice of weeks, which begin on Mondays.</summary>
/// <param name="Word">As it stands in the address.</param>
/// <param name="Title">As a person reads it.</param>
/// <param name="Before">How many weeks before this one it begins.</param>
/// <param name="WithThis">Whether this week belongs to it.</param>
public sealed record SilenceWeeks(string Word, string Title, int Before, bool WithThis)
{
    public static readonly IReadOnlyList<SilenceWeeks> All =
    [
        new("4", "This week and the 4 before", 4, WithThis: true),
        new("this", "This week", 0, WithThis: true),
        new("last", "Last week", 1, WithThis: false),
        new("13", "This week and the 13 before", 13, WithThis: true),
        new("52", "This week and the 52 before", 52, WithThis: true),
    ];

    /// <summary>The choice of this word; the first for a word that is none.</summary>
    public static SilenceWeeks Of(string? word) => All.FirstOrDefault(weeks => weeks.Word == word) ?? All[0];

    /// <summary>From which day to which.</summary>
    public (DateOnly From, DateOnly To) On(DateOnly today)
    {
        var monday = SendSilenceRegister.MondayOf(today);
        return (monday.AddDays(-7 * Before), WithThis ? today : monday.AddDays(-1));
    }
}
