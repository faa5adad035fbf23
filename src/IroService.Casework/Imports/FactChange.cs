using System.Text.Json.Serialization;

namespace IroService.Casework.Imports;

/// <summary>What a folder changes of a fact about a child.</summary>
public enum FactChangeKind
{
    /// <summary>The header gives another date of birth.</summary>
    DateOfBirth,

    /// <summary>An episode is new.</summary>
    EpisodeAdded,

    /// <summary>An episode reads otherwise now.</summary>
    EpisodeChanged,

    /// <summary>The newer folder has fewer episodes from that day.</summary>
    EpisodeRemoved,

    /// <summary>The newer extract of the year no longer has the episode: disputed.</summary>
    EpisodeMissing,

    /// <summary>An episode that was missing is there again.</summary>
    EpisodeBack,

    /// <summary>The case system says now what was corrected or decided here.</summary>
    EpisodeAgrees,

    /// <summary>The case system says something else than before and than was corrected here: it is the record, and the correction is dropped.</summary>
    EpisodeOverruled,

    /// <summary>A review is new.</summary>
    ReviewAdded,

    /// <summary>A review has another participation code.</summary>
    ReviewChanged,

    /// <summary>The newer extract of the year no longer has the review: disputed.</summary>
    ReviewMissing,

    /// <summary>A review that was missing is there again.</summary>
    ReviewBack,

    /// <summary>The case system says now what was corrected or decided here.</summary>
    ReviewAgrees,

    /// <summary>The case system gives another code than before and than was corrected here: it is the record, and the correction is dropped.</summary>
    ReviewOverruled,

    /// <summary>Nothing of it changes, but another year's folder has it as well now.</summary>
    AlsoInThisYear,
}

/// <summary>One change of a fact.</summary>
/// <param name="Kind">What.</param>
/// <param name="Day">The episode's DECOM or the day of the review; null for the header.</param>
/// <param name="Before">What it was; blank when it is new.</param>
/// <param name="After">What it is now; blank when it is gone.</param>
public sealed record FactChange(
    [property: JsonConverter(typeof(JsonStringEnumConverter<FactChangeKind>))] FactChangeKind Kind, DateOnly? Day, string Before, string After)
{
    /// <summary>Whether a person would see a difference.</summary>
    [JsonIgnore]
    public bool IsSeen => Kind != FactChangeKind.AlsoInThisYear;

    /// <summary>In words, for the one who imports: "episode from 2023-12-01: was …, is …".</summary>
    public override string ToString() => Kind switch
    {
        FactChangeKind.DateOfBirth => $"date of birth: was {Or(Before)}, is {Or(After)}",
        FactChangeKind.EpisodeAdded => $"{Episode}: new ({After})",
        FactChangeKind.EpisodeChanged => $"{Episode}: was {Before}, is {After}",
        FactChangeKind.EpisodeRemoved => $"{Episode}: gone ({Before}), the newer folder has fewer from that day",
        FactChangeKind.EpisodeMissing => $"{Episode}: no longer in this year's folder; it stands, disputed ({Before})",
        FactChangeKind.EpisodeBack => $"{Episode}: in this year's folder again ({After})",
        FactChangeKind.EpisodeAgrees => $"{Episode}: the case system has caught up with what was corrected here",
        FactChangeKind.EpisodeOverruled => $"{Episode}: was {Before}, corrected here; the case system now says {After}, which counts",
        FactChangeKind.ReviewAdded => $"{Review}: new ({Or(After)})",
        FactChangeKind.ReviewChanged => $"{Review}: participation was {Or(Before)}, is {Or(After)}",
        FactChangeKind.ReviewMissing => $"{Review}: no longer in this year's folder; it stands, disputed",
        FactChangeKind.ReviewBack => $"{Review}: in this year's folder again",
        FactChangeKind.ReviewAgrees => $"{Review}: the case system has caught up with what was corrected here",
        FactChangeKind.ReviewOverruled => $"{Review}: participation was {Or(Before)}, corrected here; the case system now says {Or(After)}, which counts",
        FactChangeKind.AlsoInThisYear => $"{(Day is { } day ? $"{day:yyyy-MM-dd}" : "header")}: also in this year's folder",
        _ => throw new InvalidOperationException($"Unknown change {Kind}."),
    };

    private string Episode => $"episode from {Day:yyyy-MM-dd}";

    private string Review => $"review of {Day:yyyy-MM-dd}";

    private static string Or(string text) => text.Length == 0 ? "blank" : text;
}
