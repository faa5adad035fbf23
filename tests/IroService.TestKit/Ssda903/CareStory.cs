using System.Globalization;

namespace IroService.TestKit.Ssda903;

/// <summary>
/// Children's care told in few words, and written as the SSDA903 folders that a council would hand in.
/// A year's folder has only the tables that the story has rows for, and always episodes.
/// </summary>
public sealed class CareStory
{
    private readonly List<Year> _years = [new()];
    private string _child;

    private CareStory(string child) => _child = child;

    /// <summary>The day to give as <c>--reviews-from</c>; null when the files are to speak for themselves.</summary>
    public string? ReviewsFrom { get; private set; }

    public static CareStory Of(string child = "A") => new(child);

    /// <summary>What follows is about another child.</summary>
    public CareStory Child(string child)
    {
        _child = child;
        return this;
    }

    /// <summary>What follows stands in the next year's folder.</summary>
    public CareStory NextYear()
    {
        _years.Add(new());
        return this;
    }

    public CareStory KnowingReviewsFrom(string day)
    {
        ReviewsFrom = day;
        return this;
    }

    /// <summary>A header row; anything that is no ISO date is written as it stands.</summary>
    public CareStory Born(string day) => Add(y => y.Header, _child, "1", Written(day), "WBRI", "", "", "");

    /// <summary>An episode, for example <c>Episode("2023-06-05 to 2023-08-01 X1", "S C2 U1")</c>.</summary>
    /// <param name="span">DECOM, "to" DEC and REC; "2023-06-05" alone is open; "2023-06-05 to - X1" is open with a REC.</param>
    /// <param name="codes">RNE, LS and PLACE; "-" is blank, and what is left away is blank.</param>
    public CareStory Episode(string span, string codes)
    {
        var days = span.Split(' ');
        var words = codes.Split(' ');
        return Add(
            y => y.Episodes, _child, Written(days[0]), Word(words, 0), Word(words, 1), "N1", Word(words, 2), "PR1", Written(Word(days, 2)), Word(days, 3), "", "", "", "");
    }

    public CareStory Reviewed(params string[] days) =>
        days.Aggregate(this, (story, day) => story.Add(y => y.Reviews, _child, "", Written(day), "PN1"));

    /// <summary>Writes each year's folder, oldest first.</summary>
    public IReadOnlyList<TemporaryFolder> Write() => [.. _years.Select(y => y.Write())];

    private CareStory Add(Func<Year, List<string>> table, params string[] fields)
    {
        table(_years[^1]).Add(string.Join(',', fields.Select(Quoted)));
        return this;
    }

    private static string Word(string[] words, int index) => words.Length > index && words[index] != "-" ? words[index] : "";

    private static string Written(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)
            : day;

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed class Year
    {
        public List<string> Header { get; } = ["CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"];

        public List<string> Episodes { get; } =
            ["CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"];

        public List<string> Reviews { get; } = ["CHILD,DOB,REVIEW,REVIEW_CODE"];

        public TemporaryFolder Write()
        {
            var folder = new TemporaryFolder().With("episodes.csv", Text(Episodes));
            if (Header.Count > 1)
            {
                folder.With("header.csv", Text(Header));
            }

            return Reviews.Count > 1 ? folder.With("reviews.csv", Text(Reviews)) : folder;
        }

        private static string Text(List<string> lines) => string.Join('\n', lines) + "\n";
    }
}
