using IroService.Casework.Access;
using IroService.Casework.Recommendations;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Recommendations;

/// <summary>What is still open of what IROs recommended, and for how long: by theme, by team, and one by one.</summary>
[Asks(Act.SeeLists)]
public class IndexModel(ListLiveRecommendations list) : CasePage
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public RecommendationFilter Filter { get; private set; } = null!;

    /// <summary>What the filter finds.</summary>
    public IReadOnlyList<LiveRecommendation> Found { get; private set; } = [];

    public bool AnyLive => Filter.All.Count > 0;

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Found.Count);

    public AgeTable ByTheme => AgeTable.By(Found, Filter, "By theme", Filter.Themes, RecommendationFilter.ThemeOf);

    public AgeTable ByTeam => AgeTable.By(Found, Filter, "By team of the social worker", Filter.Teams, RecommendationFilter.TeamOf);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var asked = Request.Query.Where(one => one.Key != "page").ToDictionary(one => one.Key, one => one.Value.ToString());
        var filter = new RecommendationFilter(await list.ApplyAsync(Me.Id, cancel), asked, Terms);
        // Only what is a choice goes on into the links.
        Filter = filter with { Asked = filter.Choices.ToDictionary(choice => choice.Name, choice => choice.Chosen) };
        Found = Filter.Found;
    }
}
