using IroService.Casework.Recommendations;
using IroService.Casework.Tests.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Recommendations;

/// <summary>What Ruth, Dev and Helen do with the recommendations of one child on 10 June 2026; the last review was on 27 April.</summary>
internal sealed class ARecommendation(ADesk desk)
{
    public static RecommendationTerms Terms => new()
    {
        Words = "Agree the transition plan with the school",
        Owner = Role.SocialWorker,
        OwnerOutside = "",
        DueOn = ADesk.Day("2026-06-01"),
        Theme = RecommendationTheme.Education,
        Starred = true,
    };

    public NewRecommendation New => new()
    {
        ChildId = desk.Child.Id,
        MadeAt = RecommendedAt.Review,
        MadeOn = ADesk.Day("2026-04-27"),
        Terms = Terms,
        RecordedById = desk.Iro.Id,
    };

    public Task<RecommendationWritten?> MakeAsync(NewRecommendation? made = null) => new MakeRecommendation(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(made ?? New);

    public async Task<Recommendation> MadeAsync(NewRecommendation? made = null)
    {
        Assert.IsType<RecommendationWritten.Done>(await MakeAsync(made));
        return await LastAsync();
    }

    public Task<RecommendationWritten?> ChangeAsync(Recommendation shown, RecommendationTerms terms, string because = "") => new ChangeRecommendation(desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(
        new() { ChildId = desk.Child.Id, RecommendationId = shown.Id, Version = shown.Version, Terms = terms, Because = because, RecordedById = desk.Iro.Id });

    public Task<RecommendationWritten?> TakeAsync(Recommendation shown, Person by, string words, params IReadOnlyList<RecommendationMove> moves) => TakeAsync(Steps(shown, by, words, moves));

    public Task<RecommendationWritten?> TakeAsync(RecommendationSteps steps) => new MoveRecommendation(desk.Council.Database.Open, desk.Council.ChangeChild, desk.Council.Clock).ApplyAsync(steps);

    public RecommendationSteps Steps(Recommendation shown, Person by, string words, params IReadOnlyList<RecommendationMove> moves) => new()
    {
        ChildId = desk.Child.Id,
        RecommendationId = shown.Id,
        Version = shown.Version,
        Moves = moves,
        DoneOn = moves.Contains(RecommendationMove.SayDone) ? ADesk.Day("2026-06-09") : null,
        Words = words,
        RecordedById = by.Id,
    };

    public async Task<Recommendation> LastAsync() => (await AllAsync())[^1];

    public Task<List<Recommendation>> AllAsync() => desk.Council.ReadAsync(db => db.Recommendations.AsNoTracking().Include(r => r.Steps).OrderBy(r => r.Id).ToListAsync(TestContext.Current.CancellationToken));

    public Task<List<string>> HistoryAsync() => desk.Council.ReadAsync(db => db.History.AsNoTracking().Where(h => h.What != "Test").OrderBy(h => h.Number)
        .Select(h => h.What + " " + h.Why).ToListAsync(TestContext.Current.CancellationToken));
}
