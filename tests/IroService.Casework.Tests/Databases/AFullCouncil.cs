using IroService.Casework.Accounts;
using IroService.Casework.Drafts;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Imports;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.Tests.Deadlines;
using IroService.Casework.WorkingDays;
using IroService.Domain.Access;
using IroService.Domain.Disputes;
using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.Reports.Supervision;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reviews;
using IroService.Domain.WorkingDays;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Databases;

/// <summary>A council with rows in every table, and what a database says, value by value.</summary>
internal static class AFullCouncil
{
    public static async Task<DecidedCouncil> MakeAsync(TestDatabase? database = null)
    {
        var council = await DecidedCouncil.OnAsync(database);
        var iro = council.Council.Iro.Id;
        var due = await council.ChildAsync();
        await council.ChildAsync("Bärbel ✓");
        council.Council.NowIs(DecidedCouncil.Due);
        await council.TellAndMailAsync();
        await council.ProveAsync();
        var now = council.Council.Clock.Moment();
        await using (var db = council.Database.Open())
        {
            var child = await db.Children.SingleAsync(c => c.Id == due.ChildId);
            child.Bookings.Add(new Booking { BookedFor = new(2026, 5, 4), At = new(14, 30), MadeOn = new(2026, 3, 1), Mode = "", Venue = "Civic Centre", Status = BookingStatus.Booked, Reason = "", MovedFromId = 1, Revision = 2 });
            await db.SaveChangesAsync();
            var change = new BookingChange { BookingId = child.Bookings[0].Id, MoveTo = new(2026, 6, 4), At = new(10, 0), Mode = "video", Venue = "", Reason = "“Ill”", AskedById = iro, AskedAt = now };
            change.Decide(ChangeState.Refused, "Too late", council.Council.PrincipalIro.Id, now);
            child.BookingChanges.Add(change);
            child.Midways.Add(new MidwayReview { HeldOn = new(2026, 3, 3), Changes = "none" });
            var rating = new CarePlanRating { RatedOn = new(2026, 3, 3), Rating = RatingColour.Amber, Reason = "“Drift”" };
            rating.Domains.Add(new DomainRating { Domain = "drift", Point = "amber", Colour = RatingColour.Amber, Reason = "Slow" });
            rating.Second = new SecondRating { RaterId = council.Council.PrincipalIro.Id, DrawnById = council.Council.PrincipalIro.Id, DrawnAt = now };
            rating.Second.Rate(new("red", "Red", RatingColour.Red, ""), "Slower", now);
            child.Ratings.AddRange(rating, new CarePlanRating { RatedOn = new(2026, 3, 4), Rating = RatingColour.Red, Reason = "", Replaces = rating, ChangedBecause = "“Sorry”", RecordedById = iro, RecordedAt = now });
            var report = new QuarterlyReport { From = new(2026, 1, 1), To = new(2026, 3, 31), DueOn = new(2026, 4, 30), ReadyAt = now };
            report.Write(new Dictionary<string, string> { ["ratings"] = "“Mostly green”" });
            report.Sign("{}", council.Council.PrincipalIro.Id, now);
            report.Add(new ReportNote { Words = "One was late", RecordedById = council.Council.PrincipalIro.Id, At = now });
            report.Told.Add(new ReportNotice { PersonId = council.Council.PrincipalIro.Id, Kind = ReportNoticeKind.Ready, At = now });
            db.QuarterlyReports.Add(report);
            var action = new SupervisionAction { IroId = iro, Month = new(2026, 3, 1), Words = "“See the child”", RecordedById = council.Council.PrincipalIro.Id, At = now };
            action.Done(new(2026, 3, 9));
            db.SupervisionActions.Add(action);
            var dispute = new Dispute
            {
                Kind = DisputeKind.OtherAgency,
                Protocol = "agency-dispute",
                OpenedUnder = 1,
                Theme = "Housing",
                Agency = "“Homes”",
                Wrong = "No flat",
                Impact = "You wait",
                Remedy = "A flat",
                RemedyBy = new(2026, 6, 1),
                WrittenToChild = true,
                Source = DisputeSource.Midway,
                SourceId = 1,
                NotTriedBecause = "No time",
                RecordedById = iro,
                RecordedAt = now,
            };
            var life = ACouncil.Definitions.LifeOf(dispute);
            dispute.Take(new() { Kind = DisputeMove.Raise, On = new(2026, 3, 3), Words = "", Stage = "agency-stage-1", RecordedById = iro, At = now }, life);
            dispute.Take(new() { Kind = DisputeMove.Hold, On = new(2026, 3, 3), Words = "Agreed", Until = new(2026, 3, 5), RecordedById = iro, At = now }, life);
            dispute.Take(new() { Kind = DisputeMove.Close, On = new(2026, 3, 4), Words = "Done", Outcome = DisputeOutcome.Resolved, Impact = "A flat", ToldChild = "Yes", RecordedById = iro, At = now }, life);
            dispute.Notes.Add(new DisputeNote { Words = "“Mine”", RecordedById = iro, At = now });
            child.Disputes.Add(dispute);
            child.DisputesNotRaised.Add(new() { OfferKey = "rated-red-1", Because = OfferedBecause.RatedRed, Since = new(2026, 3, 4), Why = "“Soon”", On = new(2026, 3, 5), RecordedById = iro, At = now });
            child.DisputesOnFile.Add(new DisputeOnFile
            {
                Reference = "D1",
                Kind = "formal",
                OpenedOn = new(2026, 3, 3),
                Theme = "Drift",
                StageOpened = "1",
                StageReached = "2",
                RespondedOn = new(2026, 3, 9),
                ResolvedOn = null,
                Outcome = "",
            });
            child.EarlyReviewCalls.Add(new EarlyReviewCall { Reason = EarlyReviewReason.IroAsks, KnownOn = new(2026, 3, 4), Day = new(2026, 3, 4), Words = "soon", RecordedById = iro });
            var recommended = Recommended(iro, now);
            recommended.Take(new() { Kind = RecommendationMove.SayDone, On = new(2026, 3, 4), Words = "In the file", RecordedById = iro, At = now });
            recommended.Take(new() { Kind = RecommendationMove.Replace, On = new(2026, 3, 5), Words = "", RecordedById = iro, At = now });
            recommended.Progress.Add(new() { SeenAt = RecommendedAt.Midway, SeenOn = new(2026, 3, 4), Made = ProgressMade.Delayed, Words = "The “school” is full", RecordedById = iro, RecordedAt = now });
            child.Events.Add(new SignificantEvent { Kind = SignificantEventKind.ExclusionFromSchool, HappenedOn = new(2026, 3, 3), ToldOn = new(2026, 3, 4), Words = "For a day", RecordedById = iro });
            child.Recommendations.AddRange(recommended, Recommended(iro, now, recommended));
            var record = new ReviewRecord { BegunOn = new(2026, 3, 3) };
            record.Write(new Dictionary<string, string> { [RecordForm.Summary] = "Well — “so far”" });
            record.Steps.Add(new RecordStep { Kind = RecordStepKind.Save, RecordedById = iro, At = now });
            child.ReviewRecords.Add(record);
            child.Notifications.Add(new Domain.Notifications.Notification { BecameLookedAfter = new(2026, 2, 9), NotifiedOn = new(2026, 2, 10) });
            var death = new Death { On = new(2026, 3, 5), RecordedById = iro, RecordedAt = now };
            death.TakeBack(iro, "another child");
            child.Deaths.Add(death);
            var allocation = await db.Allocations.FirstAsync(a => a.ChildId == child.Id);
            allocation.HandOver(new(2026, 12, 30));
            allocation.FileSays(new(2026, 12, 31));
            var access = new EmergencyAccess { PersonId = iro, ChildId = child.Id, Reason = "The police ask now", From = now, Until = now.AddHours(EmergencyAccess.Hours) };
            access.Told.Add(new EmergencyNotice { PersonId = council.Council.PrincipalIro.Id, AsRole = "Principal IRO" });
            db.Add(access);
            db.Add(new EmergencyAttempt { PersonId = iro, At = now, Number = "C-9" });
            db.Add(new Opening { ChildId = child.Id, PersonId = iro, At = now, Page = "children/{id:int}", Through = ReachedThrough.Deputy, ForPersonId = iro });
            var team = await db.Teams.SingleAsync();
            team.ParentId = team.Id;
            (await db.People.SingleAsync(p => p.Id == iro)).FullTimeEquivalent = 0.5m;
            db.Add(new ProtectionPlans { PersonId = iro, AsAt = new(2026, 3, 31), Children = 17 });
            db.Add(new Deputy { PersonId = iro, DeputyId = council.Council.PrincipalIro.Id, From = new(2026, 3, 1), To = null, NamedById = iro, NamedAt = now });
            child.RestrictedTo.Add(new RestrictedAccess { PersonId = iro, From = new(2026, 3, 1), To = null, NamedById = iro, NamedAt = now, Reason = "She knows the family" });
            var account = new Account { PersonId = iro, UserName = "a@example.test", NormalizedUserName = "A@EXAMPLE.TEST", Email = "a@example.test", NormalizedEmail = "A@EXAMPLE.TEST", SecurityStamp = "s", LockedUntil = now };
            db.Add(account);
            await db.SaveChangesAsync();
            db.Add(new IdentityUserToken<int> { UserId = account.Id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "K" });
            db.Add(new AccountLink { Id = Guid.CreateVersion7(), AccountId = account.Id, Kind = AccountLinkKind.Invitation, MadeAt = now, ExpiresAt = now.AddDays(7) });
            db.Add(new AccountEvent { PersonId = iro, Kind = AccountEventKind.Invited, At = now, ById = iro });
            db.Add(new SignInSession { PersonId = iro, KeyHash = new string('0', SignInSession.HashLength), By = SignedInBy.Password, StartedAt = now, SeenAt = now });
            db.Add(new DirectoryLink { PersonId = iro, KeyHash = new string('1', SignInSession.HashLength), LinkedAt = now });
            db.Add(new Draft { PersonId = iro, Path = "/", Sealed = "sealed", KeptAt = now });
            db.Add(new KeptForm { PersonId = iro, Path = "/", Sealed = "sealed", KeptAt = now });
            db.Add(new DataProtectionKey { FriendlyName = "key-1", Xml = "<key id=\"1\" />" });
            db.Add(new FailedMessage { MessageId = Guid.CreateVersion7(), Consumer = "tell", FailedAt = now, Fault = "System.TimeoutException", Attempts = 3 });
            db.Add(new ReceivedMessage { MessageId = Guid.CreateVersion7(), Consumer = "tell", ReceivedAt = now });
            db.Add(new Lease { Name = "relay", Holder = "", Beat = 5_000_000_000 });
            db.Add(new BankHoliday(new(2026, 12, 25), "Christmas Day"));
            var import = new Import { Kind = ImportKind.Service, Folder = "lists", ContentHash = "0", Silent = true, StartedAt = now };
            import.Changes.Add(new ImportChange { ChildId = child.Id, Before = "{}" });
            db.Add(import);
            (await db.Deadlines.Include(d => d.Changes).FirstAsync()).Changes.Add(
                new() { At = now, Cause = "Test", DueBefore = null, DueAfter = new(2026, 3, 4), StateBefore = default, StateAfter = default });
            var first = HistoryChain.Next(child.Id, null, new("Test", "system", "It's \"so\""), now, new { A = 1 });
            db.AddRange(first, HistoryChain.Next(child.Id, first, new("Test", "system", ""), now, new { B = "é" }));
            await db.SaveChangesAsync();
        }

        await new SealHistory(council.Database.Open, council.Council.Clock).ApplyAsync();
        return council;
    }

    private static Recommendation Recommended(int by, DateTime now, Recommendation? replaces = null) => new()
    {
        Terms = new() { Words = "Ask the “school”", Owner = replaces is null ? Role.SocialWorker : null, OwnerOutside = replaces is null ? "" : "School", DueOn = new(2026, 4, 1), Theme = RecommendationTheme.FamilyTime, Starred = true },
        MadeAt = RecommendedAt.Midway,
        MadeOn = new(2026, 3, 3),
        Replaces = replaces,
        RecordedById = by,
        RecordedAt = now,
    };

    /// <summary>Every row of every table, as the program reads it, by table.</summary>
    public static async Task<SortedDictionary<string, List<string>>> SaysAsync(OpenDatabase open)
    {
        await using var db = open();
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes())
        {
            var rows = await ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!).ToListAsync();
            tables[type.GetTableName()!] = [.. rows.Select(row => Said(db, row)).Order(StringComparer.Ordinal)];
        }

        return tables;
    }

    private static string Said(IroDbContext db, object row)
    {
        var entry = db.Entry(row);
        var values = entry.Properties.Select(p => $"{p.Metadata.Name}={Value(p.CurrentValue)}");
        var nested = entry.ComplexProperties.SelectMany(c => c.Properties.Select(p => $"{c.Metadata.Name}.{p.Metadata.Name}={Value(p.CurrentValue)}"));
        return string.Join("; ", values.Concat(nested));
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        DateTime moment => moment.ToString("O"),
        decimal number => number.ToString("G29"),
        _ => $"{value}",
    };
}
