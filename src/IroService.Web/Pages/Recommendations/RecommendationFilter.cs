using System.Globalization;
using IroService.Casework.Recommendations;
using IroService.Domain.Naming;
using IroService.Domain.Recommendations;
using IroService.Domain.Workflows;
using IroService.Web.Pages.Shared;

namespace IroService.Web.Pages.Recommendations;

/// <summary>One choice of the filter.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Label">As a person reads it.</param>
/// <param name="Options">What can be chosen: as it stands in the address, and as a person reads it.</param>
/// <param name="Chosen">What is chosen; blank for any.</param>
public sealed record FilterChoice(string Name, string Label, IReadOnlyList<(string Word, string Title)> Options, string Chosen);

/// <summary>Which live recommendations are asked for. What an address asks for that is no choice is any.</summary>
/// <param name="All">Every live recommendation that the person may know of.</param>
/// <param name="Asked">What is chosen, by name.</param>
/// <param name="Terms">What the council calls things.</param>
public sealed record RecommendationFilter(IReadOnlyList<LiveRecommendation> All, IReadOnlyDictionary<string, string> Asked, Terminology Terms)
{
    /// <summary>The names of the choices.</summary>
    public const string TeamName = "team", Theme = "theme", Owner = "owner", Band = "age", Only = "only";

    /// <summary>What stands where a child has no team.</summary>
    public const string NoTeam = "No team";

    const string None = "none", Outside = "outside", Overdue = "overdue", Starred = "starred";

    public FilterChoice Teams => Choice(TeamName, "Team", [.. All.Select(one => (Word: TeamOf(one), Title: one.Team?.Name ?? NoTeam)).Distinct().OrderBy(team => team.Word == None).ThenBy(team => team.Title, StringComparer.Ordinal)]);

    public FilterChoice Themes => Choice(Theme, "Theme", [.. Enum.GetValues<RecommendationTheme>().Select(theme => (Word.Of(theme), RecommendationWords.Of(theme)))]);

    public FilterChoice Owners => Choice(Owner, "Owner", [.. RecommendationTerms.Owners.Select(role => (Word.Of(role), Terms.Title(role))), (Outside, "Somebody outside")]);

    public FilterChoice Bands => Choice(Band, "Age", [.. Enum.GetValues<OverdueBand>().Select(band => (Word.Of(band), RecommendationWords.Of(band, Terms)))]);

    public FilterChoice Onlys => Choice(Only, "Only", [(Overdue, "Overdue"), (Starred, "Starred")]);

    public IReadOnlyList<FilterChoice> Choices => [Teams, Themes, Owners, Bands, Onlys];

    /// <summary>The address of this choice.</summary>
    public string Link => "/recommendations" + QueryString.Create(Asked.Where(one => one.Value.Length > 0).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));

    /// <summary>The same with another choice.</summary>
    public RecommendationFilter With(string name, string word) => this with { Asked = new Dictionary<string, string>(Asked) { [name] = word } };

    /// <summary>What is asked for, in the order of all.</summary>
    public IReadOnlyList<LiveRecommendation> Found
    {
        get
        {
            var (team, theme, owner, band, only) = (Teams.Chosen, Themes.Chosen, Owners.Chosen, Bands.Chosen, Onlys.Chosen);
            return
            [
                .. All.Where(one => (team.Length == 0 || TeamOf(one) == team)
                    && (theme.Length == 0 || ThemeOf(one) == theme)
                    && (owner.Length == 0 || OwnerOf(one) == owner)
                    && (band.Length == 0 || Word.Of(one.Band) == band)
                    && (only.Length == 0 || (only == Starred ? one.Recommendation.Terms.Starred : one.Band.IsOverdue())))
            ];
        }
    }

    public static string TeamOf(LiveRecommendation one) => one.Team?.Id.ToString(CultureInfo.InvariantCulture) ?? None;

    public static string ThemeOf(LiveRecommendation one) => Word.Of(one.Recommendation.Terms.Theme);

    static string OwnerOf(LiveRecommendation one) => one.Recommendation.Terms.Owner is { } role ? Word.Of(role) : Outside;

    FilterChoice Choice(string name, string label, IReadOnlyList<(string Word, string Title)> options) =>
        new(name, label, options, options.Select(option => option.Word).FirstOrDefault(word => word == Asked.GetValueOrDefault(name)) ?? "");
}
