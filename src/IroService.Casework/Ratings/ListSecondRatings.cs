using IroService.Casework.Storage;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Ratings;

/// <summary>A rating that was drawn to be rated again.</summary>
/// <param name="Child">The child.</param>
/// <param name="Rating">The first rating, with the second.</param>
public sealed record DrawnRating(Child Child, CarePlanRating Rating);

/// <summary>Lists the ratings that a person drew, those that wait to be rated again first.</summary>
public sealed class ListSecondRatings(OpenDatabase open)
{
    public async Task<IReadOnlyList<DrawnRating>> ApplyAsync(int personId, CancellationToken cancellation = default)
    {
        await using var db = open();
        var ratings = await db.Ratings.AsNoTracking().Include(r => r.Second).Where(r => r.Second!.RaterId == personId).ToListAsync(cancellation);
        var ids = ratings.ConvertAll(r => r.ChildId);
        var children = await db.Children.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        return [.. ratings.OrderBy(r => r.Second!.RatedAt != null).ThenByDescending(r => r.Second!.DrawnAt).ThenBy(r => r.Id).Select(r => new DrawnRating(children[r.ChildId], r))];
    }
}
