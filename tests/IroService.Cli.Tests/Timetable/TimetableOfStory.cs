using IroService.TestKit.Ssda903;

namespace IroService.Cli.Tests.Timetable;

/// <summary>Runs <c>iro timetable</c> over a story's folders.</summary>
static class TimetableOfStory
{
    public const string Columns = "CHILD,PERIOD_START,CYCLE,SEQUENCE,RULE,FROM,DUE,HELD,STATUS,LATE_DAYS";

    /// <summary>Asserts that the timetable as at a day is these lines to the character, and nothing is complained of.</summary>
    public static void Gives(this CareStory story, string asAt, string lines)
    {
        var ran = story.Timetable(asAt);
        Assert.Equal($"{Columns}\n{(lines.Length == 0 ? "" : lines + "\n")}", ran.Output);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
    }

    /// <summary>Asserts that nothing can be worked out: exit 1, nothing printed, and one sentence that has these words in it.</summary>
    public static void IsRefused(this CareStory story, string asAt, params string[] words)
    {
        var ran = story.Timetable(asAt);
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        var sentence = Assert.Single(ran.ErrorLines);
        Assert.All(words, word => Assert.Contains(word, sentence, StringComparison.Ordinal));
    }

    public static Ran Timetable(this CareStory story, string asAt)
    {
        var years = story.Write();
        try
        {
            return Ran.Here(["timetable", .. years.SelectMany(y => new[] { "--ssda903", y.Path }), "--as-at", asAt, .. ReviewsFrom(story)]);
        }
        finally
        {
            foreach (var year in years)
            {
                year.Dispose();
            }
        }
    }

    private static string[] ReviewsFrom(CareStory story) => story.ReviewsFrom is { } day ? ["--reviews-from", day] : [];
}
