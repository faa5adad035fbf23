using System.Net;
using System.Text.RegularExpressions;

namespace IroService.Web.Tests.Casework;

/// <summary>A page as it is read: its text without the marks, and its tables by row.</summary>
static partial class Shown
{
    public static string Text(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Replace(" ,", ",", StringComparison.Ordinal).Trim();

    /// <summary>The text of the page's own part, without menus.</summary>
    public static string Own(string html)
    {
        var start = html.IndexOf("<main", StringComparison.Ordinal);
        return Text(html[start..html.IndexOf("</main>", StringComparison.Ordinal)]);
    }

    /// <summary>The rows of all tables, without their headings.</summary>
    public static IReadOnlyList<string> Rows(string html) =>
        [.. BodyRows().Matches(html).Select(row => row.Value).Where(row => row.Contains("role=\"cell\"", StringComparison.Ordinal)).Select(Text)];

    public static async Task<string> Body(this HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Spaces();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex BodyRows();
}
