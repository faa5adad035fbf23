using System.Globalization;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Disputes;
using IroService.Domain.Measures;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Reviews;

namespace IroService.Domain.Tests.Measures;

/// <summary>A child as a test of the measures describes it. Reviews are known from April 2020.</summary>
sealed class AMeasuredChild
{
    private static readonly DateOnly KnownFrom = new(2020, 4, 1);

    private readonly Child _child = new("C");

    public static AMeasuredChild LookedAfter(string from, string? to = null, string status = "C2", string born = "2010-05-05")
    {
        var made = new AMeasuredChild();
        made._child.DateOfBirth = born.Length == 0 ? null : Day.Of(born);
        return made.Again(from, to, status);
    }

    public AMeasuredChild Again(string from, string? to = null, string status = "C2")
    {
        _child.Episodes.Add(new Episode { Decom = Day.Of(from), Rne = "S", LegalStatus = status, Place = "U1", Dec = to is null ? null : Day.Of(to), Rec = to is null ? "" : "E4A" });
        return this;
    }

    public AMeasuredChild Reviewed(string on, string code = "PN1")
    {
        _child.Reviews.Add(new Review { HeldOn = Day.Of(on), ParticipationCode = code });
        return this;
    }

    public AMeasuredChild Told(string start, string on)
    {
        _child.Notifications.Add(new Notification { BecameLookedAfter = Day.Of(start), NotifiedOn = Day.Of(on) });
        return this;
    }

    public AMeasuredChild Midway(string on)
    {
        _child.Midways.Add(new MidwayReview { HeldOn = Day.Of(on) });
        return this;
    }

    public AMeasuredChild Rated(string on, string rating)
    {
        _child.Ratings.Add(new CarePlanRating { RatedOn = Day.Of(on), Rating = rating, Reason = "" });
        return this;
    }

    public AMeasuredChild Disputed(string on, string opened = "1", string reached = "1", string theme = "Drift", string? responded = null, string? resolved = null)
    {
        _child.DisputesOnFile.Add(new DisputeOnFile
        {
            Reference = "D",
            Kind = "",
            OpenedOn = Day.Of(on),
            Theme = theme,
            StageOpened = opened,
            StageReached = reached,
            RespondedOn = responded is null ? null : Day.Of(responded),
            ResolvedOn = resolved is null ? null : Day.Of(resolved),
            Outcome = "",
        });
        return this;
    }

    /// <summary>The figures of a range as "slice numerator/denominator percent", those of one measure.</summary>
    public static string[] Figures(string measure, string from, string to, params AMeasuredChild[] children) =>
        [.. Of(from, to, children).Figures.Where(f => f.Measure == measure).Select(Text)];

    public static (IReadOnlyList<Figure> Figures, int? CalendarEndsBefore) Of(string from, string to, params AMeasuredChild[] children)
    {
        var (calendar, last) = (BankHolidayFeed.Shipped(), Day.Of(to));
        return Measure.Of(new(Day.Of(from), last, [.. children.Select(c => MeasuredChild.Of(c._child, last, Statute.Rules, KnownFrom, calendar))], calendar));
    }

    private static string Text(Figure figure) => figure.IsCount
        ? $"{figure.Slice} {figure.Numerator}"
        : string.Create(CultureInfo.InvariantCulture, $"{figure.Slice} {figure.Numerator}/{figure.Denominator} {figure.Percent:0.0}").TrimEnd();
}
