using IroService.Casework.Access;
using IroService.Casework.Reports;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Domain.Reports;
using IroService.Web.Access;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;

namespace IroService.Web.Pages.Measures;

/// <summary>Every figure of the reports for a range of days, each with its rule and a way to what it is made of.</summary>
[Asks(Act.SeeMeasures)]
public class IndexModel(ReadMeasures read, Rulebook rulebook, TimeProvider clock) : CasePage
{
    public TypedDate From { get; private set; } = new();

    public TypedDate To { get; private set; } = new();

    /// <summary>What is shown; null while the days cannot be used.</summary>
    public DaysOfReport? Days { get; private set; }

    public IReadOnlyList<MeasureSection> Sections { get; private set; } = [];

    /// <summary>The children who count: no figure may tell of one whom the person may not know of.</summary>
    public string Whom => Me.Role == Role.PrincipalIro ? "every child" : Me.Role.IsShownChildren() ? "the children whose records are open to you" : "the children whose records are neither restricted nor sealed";

    /// <summary>The ranges that are asked for most.</summary>
    public IReadOnlyList<(string Title, DaysOfReport Days)> Quick => [("Last quarter", DaysOfReport.LastQuarter(clock.Today())), ("Last year", DaysOfReport.LastYear(clock.Today()))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var asked = AskedDays.Of(Request.Query, clock.Today());
        (From, To) = asked;
        if (asked.Read(ModelState, rulebook.Calendar, clock.Today()) is not { } days)
            return;
        var (figures, lacks) = await read.ForAsync(Me.Id, days.From, days.To, cancel);
        if (lacks is { } year)
        {
            AskedDays.WrongYear(ModelState, year < days.From.Year ? nameof(From) : nameof(To), year);
            return;
        }

        Days = days;
        Sections = MeasureTables.Of(figures, Terms);
    }

    /// <summary>A table whose numbers lead to what they count.</summary>
    public ReportTableView View(MeasureTable table) => new(table.Table, (row, column) => table.Figures[row][column] is { Things.Count: > 0 } figure ? FigureModel.LinkTo(figure, Days!) : null);

    public static string LinkTo(DaysOfReport days) => "/reports/measures" + QueryString.Create(AskedDays.InLink(days));
}
