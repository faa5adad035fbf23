using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>Two teams on 24 March 2026. In the north one duty was agreed by silence and another went up to the Principal IRO; in the south one went up.</summary>
static class ASilentCouncil
{
    public static async Task<(ACouncil Council, Child Amelia)> OnTuesday()
    {
        var council = await ACouncil.OnAsync("2026-03-24");
        var ruth = await council.PersonAsync("Ruth Adeyemi", Role.Iro);
        var (joanna, sunil) = (await council.PersonAsync("Joanna Lyle", Role.TeamManager), await council.PersonAsync("Sunil Rao", Role.TeamManager));
        var dev = await council.PersonAsync("Dev Parmar", Role.SocialWorker, await council.TeamAsync("Children in care north", joanna));
        var eve = await council.PersonAsync("Eve South", Role.SocialWorker, await council.TeamAsync("Children in care south", sunil));
        var helen = await council.PersonAsync("Helen Szabo", Role.PrincipalIro);
        await council.PersonAsync("Martin Clough", Role.Iro);
        await council.PersonAsync("Ana Lyst", Role.Analyst);
        var children = await council.LooksAfterAsync(
        [
            AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-16").ReviewedBy(ruth).WorkedWithBy(dev),
            AChild.Named("Noah Pike").LookedAfterSince("2026-02-17").ReviewedBy(ruth).WorkedWithBy(dev),
            AChild.Named("Zoe South").LookedAfterSince("2026-02-18").ReviewedBy(ruth).WorkedWithBy(eve).Restricted(),
        ]);
        await AgreeAsync(council, children[0], joanna, on: new(2026, 3, 17));
        await GoUpAsync(council, children[1], ruth, helen, on: new(2026, 3, 20));
        await GoUpAsync(council, children[2], ruth, helen, on: new(2026, 3, 24));
        return (council, children[0]);
    }

    public static Task GoUpAsync(ACouncil council, Child child, Person owner, Person to, DateOnly on) => council.ChangeAsync(async db =>
    {
        var deadline = await db.Deadlines.Include(d => d.Announcements).FirstAsync(d => d.ChildId == child.Id && d.State == DeadlineState.Open);
        var said = new Announcement
        {
            Kind = AnnouncementKind.Overdue,
            Number = deadline.Announcements.Count + 20,
            DueOn = deadline.Terms.DueOn!.Value,
            On = on,
            At = Morning(on),
            EscalatedTo = Role.PrincipalIro,
            Silent = false,
        };
        deadline.Announcements.Add(said);
        db.AddRange(Of(deadline, said.Kind, said.Number, owner, "IRO", on), Of(deadline, said.Kind, said.Number, to, "Principal IRO", on));
    });

    static Task AgreeAsync(ACouncil council, Child child, Person manager, DateOnly on) => council.ChangeAsync(async db =>
    {
        var deadline = await db.Deadlines.FirstAsync(d => d.ChildId == child.Id && d.State == DeadlineState.Open);
        deadline.Become(
            deadline.Terms with { Title = "Agree or contest the review's decisions", Owner = Role.TeamManager },
            DeadlineState.Met, FactKind.AgreedBySilence, on, Morning(on), "AgreeBySilence");
        db.AddRange(
            Of(deadline, AnnouncementKind.Approaching, 30, manager, "Team manager", new(2026, 3, 9)),
            new DutyAnswer { Deadline = deadline, Kind = FactKind.AgreedBySilence, On = on, Words = "Agreed by silence", RecordedById = null, At = Morning(on) });
        (await db.Children.SingleAsync(c => c.Id == child.Id)).Answers.AddRange(db.Answers.Local);
    });

    static Notice Of(Deadline deadline, AnnouncementKind kind, int number, Person person, string asRole, DateOnly on) => new()
    {
        PersonId = person.Id,
        ChildId = deadline.ChildId,
        DeadlineId = deadline.Id,
        Kind = kind,
        Number = number,
        DueOn = deadline.Terms.DueOn!.Value,
        AsRole = asRole,
        CreatedAt = Morning(on),
    };

    static DateTime Morning(DateOnly on) => new(on, new TimeOnly(9, 0), DateTimeKind.Utc);
}
