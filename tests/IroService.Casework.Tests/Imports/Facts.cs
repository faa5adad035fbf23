using IroService.Domain.Deadlines;
using IroService.Domain.PeriodsOfCare;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

/// <summary>Everything that an import should have made of a database, as lines that can be compared; numbers of records are left out.</summary>
static class Facts
{
    public static async Task<IReadOnlyList<string>> OfAsync(Council council)
    {
        await using var db = council.Open();
        var children = await db.Children.AsNoTracking().Include(c => c.Episodes).Include(c => c.Reviews).Include(c => c.Periods).AsSplitQuery()
            .ToListAsync(TestContext.Current.CancellationToken);
        var deadlines = await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open).ToListAsync(TestContext.Current.CancellationToken);
        var references = children.ToDictionary(c => c.Id, c => c.Reference);
        var settings = await db.CouncilSettings.SingleOrDefaultAsync(TestContext.Current.CancellationToken);
        return
        [
            $"reviews known from {settings?.ReviewsKnownFrom:yyyy-MM-dd}",
            .. children.SelectMany(Lines).Concat(deadlines.Select(d => $"{references[d.ChildId]} open {d.Rule} {d.Duty} from {d.Terms.CountsFrom:yyyy-MM-dd} by {d.Terms.DueOn:yyyy-MM-dd}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    static IEnumerable<string> Lines(Child child) =>
    [
        $"{child.Reference} born {child.DateOfBirth:yyyy-MM-dd}",
        .. child.Episodes.Select(e => $"{child.Reference} episode {Text(e)} of {e.CollectionYear}{(e.MissingSinceImportId is null ? "" : " disputed")}"),
        .. child.Reviews.Select(r => $"{child.Reference} review {r.HeldOn:yyyy-MM-dd} {r.ParticipationCode}{(r.MissingSinceImportId is null ? "" : " disputed")}"),
        .. child.Periods.Where(p => !p.Withdrawn).Select(p => $"{child.Reference} period {p.StartedOn:yyyy-MM-dd} {p.EndedOn:yyyy-MM-dd} {p.StartKnown} {p.ShortBreaks}"),
    ];

    static string Text(Episode e) => $"{e.Decom:yyyy-MM-dd} {e.Rne} {e.LegalStatus} {e.Place} {e.Dec:yyyy-MM-dd} {e.Rec}";
}
