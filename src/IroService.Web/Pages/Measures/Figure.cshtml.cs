using IroService.Casework.Access;
using IroService.Casework.Reports;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Measures;
using IroService.Domain.Notifications;
using IroService.Domain.Reports;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;
using MeasuredFigure = IroService.Domain.Measures.Figure;

namespace IroService.Web.Pages.Measures;

/// <summary>What one figure is made of: each child whom the person may know of, the day, and whether it is counted.</summary>
[Asks(Act.SeeMeasures)]
public class FigureModel(ReadMeasures read, Rulebook rulebook, TimeProvider clock) : CasePage
{
    const string All = "", IsCounted = "counted", NotCounted = "not-counted";

    [FromRoute(Name = "measure")]
    public string Measure { get; set; } = "";

    [FromQuery(Name = "slice")]
    public string? Slice { get; set; }

    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public DaysOfReport Days { get; private set; } = new(default, default);

    public MeasuredFigure Figure { get; private set; } = new("", "", [], IsCount: true);

    /// <summary>What it is the figure of.</summary>
    public string Title { get; private set; } = "";

    public string Rule => Domain.Measures.Measure.All.Single(one => one.Name == Figure.Measure).Rule;

    /// <summary>Those that were chosen, of all pages.</summary>
    public IReadOnlyList<Counted> Found { get; private set; } = [];

    /// <summary>Whether the person is shown whose each is.</summary>
    public bool NamesChildren => Me.Role.IsShownChildren();

    public Pagination Pagination => new(Request, Pagination.Asked(PageNumber), Found.Count);

    /// <summary>The parts that can be chosen, each with how many it has; a count has no parts.</summary>
    public IReadOnlyList<(string Word, string Title, int Number)> Parts => Figure.IsCount ? [] :
        [(All, "All", Figure.Things.Count), (IsCounted, "Counted", Figure.Numerator), (NotCounted, "Not counted", Figure.Things.Count - Figure.Numerator)];

    /// <summary>The part that was chosen; all for a word that is none.</summary>
    public string Part => Parts.Select(part => part.Word).FirstOrDefault(word => word == Show) ?? All;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // What is wrong with the days is said where they are chosen.
        if (AskedDays.Of(Request.Query, clock.Today()).Read(ModelState, rulebook.Calendar, clock.Today()) is not { } days)
            return Redirect("/reports/measures" + Request.QueryString);
        var (figures, lacks) = await read.ForAsync(Me.Id, days.From, days.To, cancel);
        if (lacks is not null)
            return Redirect(IndexModel.LinkTo(days));
        if (figures.FirstOrDefault(one => one.Measure == Measure && (one.Slice == Slice || string.IsNullOrEmpty(Slice))) is not { } figure)
            return NotFound();
        (Days, Figure) = (days, figure);
        Title = MeasureTables.Of(figures, Terms).SelectMany(section => section.Tables).Select(table => table.TitleOf(figure)).First(title => title is not null)!;

        // Of one day in the order of the children's numbers, so that a place in the list tells nothing.
        var things = figure.Things.OrderBy(thing => thing.On).ThenBy(thing => thing.Child.Id).ToList();
        Found = Part switch
        {
            IsCounted => [.. things.Where(thing => thing.IsMet)],
            NotCounted => [.. things.Where(thing => !thing.IsMet)],
            _ => things,
        };
        return Page();
    }

    /// <summary>The page of a figure of these days.</summary>
    public static string LinkTo(MeasuredFigure figure, DaysOfReport days, string show = All) => $"/reports/measures/{figure.Measure}" + QueryString.Create(
        [new("slice", figure.Slice), .. AskedDays.InLink(days), .. show.Length > 0 ? new KeyValuePair<string, string?>[] { new("show", show) } : []]);
}
