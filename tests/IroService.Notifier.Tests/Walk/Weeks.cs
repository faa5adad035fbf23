using IroService.TestKit;
using Microsoft.EntityFrameworkCore;

namespace IroService.Notifier.Tests.Walk;

/// <summary>Five weeks over Christmas of a small demo council, with a week in which nothing runs; walked once in which nothing else goes wrong.</summary>
/// <param name="Expected">The plain reading's list.</param>
/// <param name="Notices">Who was told what.</param>
/// <param name="Covered">How many points of the week were covered by a later one on the day after it.</param>
/// <param name="EmailedOnTheFirstDayBack">To whom each email went on the day after the week.</param>
/// <param name="Figures">For the eye.</param>
sealed record Weeks(List<Told> Expected, List<Told> Notices, int Covered, List<int> EmailedOnTheFirstDayBack, string Figures)
{
    public static readonly DateOnly First = new(2024, 12, 16);
    public static readonly DateOnly Last = new(2025, 1, 20);
    public static readonly DateOnly FirstAway = new(2025, 1, 6);
    public static readonly DateOnly BackAgain = new(2025, 1, 13);

    private static readonly Lazy<Task<Weeks>> OncePerRun = new(WalkAsync);

    public static bool IsAway(DateOnly day) => day >= FirstAway && day < BackAgain;

    public static CouncilOverTime Council() => new(Last, children: 60);

    public static Task<Weeks> Undisturbed() => OncePerRun.Value;

    private static async Task<Weeks> WalkAsync()
    {
        using var council = Council();
        using var mail = new TemporaryFolder();
        await using var walk = await Walk.Undisturbed.OnAsync(council, mail.Path);
        await walk.WalkAsync(First, Last, IsAway);
        await using var db = walk.Database.Open();
        var back = BackAgain.ToDateTime(default, DateTimeKind.Utc);
        return new Weeks(
            walk.Plain.Expected,
            await Told.InAsync(db),
            walk.Plain.Covered.Count(day => day == BackAgain),
            await db.Emails.Where(e => e.CreatedAt > back && e.CreatedAt < back.AddDays(1)).Select(e => e.PersonId).ToListAsync(),
            $"{walk.Days} days, {await db.Notices.CountAsync()} notices, {await db.Emails.CountAsync()} emails");
    }
}
