using IroService.Casework.Files.Service;
using IroService.Domain.Disputes;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Reviews;
using IroService.Domain.Workflows;

namespace IroService.Casework.Imports.Service;

/// <summary>Brings one child's names, allocations, notifications, bookings, midway reviews, ratings and disputes to what the service's own files say; what is absent from them stays.</summary>
/// <param name="files">The files' rows.</param>
/// <param name="personIds">Our own numbers of people, by PERSON.</param>
/// <param name="today">The day on which they are read.</param>
/// <param name="disputed">Whose each dispute is until now: CHILD by REFERENCE.</param>
internal sealed class TakeChildRows(ServiceFiles files, IReadOnlyDictionary<string, int> personIds, DateOnly today, ILookup<string, string> disputed)
{
    private const int NameLength = 100;
    private const int GroupLength = 60;

    private readonly ILookup<string, ChildRow> _children = files.Children.ToLookup(r => r.Child);
    private readonly ILookup<string, AllocationRow> _allocations = files.Allocations.ToLookup(r => r.Child);
    private readonly ILookup<string, NotificationRow> _notifications = files.Notifications.ToLookup(r => r.Child);
    private readonly ILookup<string, BookingRow> _bookings = files.Bookings.ToLookup(r => r.Child);
    private readonly ILookup<string, MidwayRow> _midways = files.Midways.ToLookup(r => r.Child);

    private readonly ILookup<string, RatingRow> _ratings = files.Ratings.ToLookup(r => r.Child);
    private readonly ILookup<string, DisputeRow> _disputes = files.Disputes.ToLookup(r => r.Child);
    private readonly Dictionary<string, DisputeRow> _byReference = files.Disputes.GroupBy(r => r.Reference).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>Every child that the files are about, or from whom they take a dispute,, in the order of the files.</summary>
    public IEnumerable<string> Children => files.Children.Select(r => r.Child)
        .Concat(files.Allocations.Select(r => r.Child))
        .Concat(files.Notifications.Select(r => r.Child))
        .Concat(files.Bookings.Select(r => r.Child))
        .Concat(files.Midways.Select(r => r.Child))
        .Concat(files.Ratings.Select(r => r.Child))
        .Concat(files.Disputes.Select(r => r.Child))
        .Concat(files.Disputes.SelectMany(r => disputed[r.Reference]))
        .Distinct();

    /// <summary>The disputes that turned out to be another child's: whoever saves deletes them.</summary>
    public List<DisputeOnFile> Gone { get; } = [];

    /// <summary>Writes them into the child, loaded with its records.</summary>
    public IReadOnlyList<FieldChange> Into(Child child)
    {
        var changes = new FieldChanges();
        TakeNames(child, changes);
        TakeAllocations(child, changes);
        TakeNotifications(child, changes);
        TakeBookings(child, changes);
        TakeMidways(child, changes);
        TakeRatings(child, changes);
        TakeDisputes(child, changes);
        return changes.All;
    }

    private void TakeNames(Child child, FieldChanges changes)
    {
        foreach (var row in _children[child.Reference])
        {
            changes.SetText("given name", child.GivenName, row.GivenName, NameLength, v => child.GivenName = v);
            changes.SetText("family name", child.FamilyName, row.FamilyName, NameLength, v => child.FamilyName = v);
            changes.SetText("known as", child.KnownAs, row.KnownAs, NameLength, v => child.KnownAs = v);
            TakeRestricted(child, row.Restricted, changes);
            changes.SetText("sibling group", child.SiblingGroup, row.SiblingGroup, GroupLength, v => child.SiblingGroup = v);
        }
    }

    // A blank column does not lift what a person restricted here.
    private static void TakeRestricted(Child child, bool says, FieldChanges changes)
    {
        var before = (child.Restricted, child.RestrictedInFile);
        child.FileSaysRestricted(says);
        changes.Set("restricted", before.Restricted, child.Restricted, _ => { });
        if (child.RestrictedHere is not null)
        {
            changes.Set("restricted, as the file says", before.RestrictedInFile, says, _ => { });
        }
    }

    private void TakeAllocations(Child child, FieldChanges changes)
    {
        foreach (var row in _allocations[child.Reference].GroupBy(r => (r.Role, r.From)).Select(g => g.Last()))
        {
            var what = $"{Word.Of(row.Role)} from {row.From:yyyy-MM-dd}";
            var personId = personIds.GetValueOrDefault(row.Person);
            var allocation = Stored(child, row, personId);
            if (allocation is null)
            {
                child.Allocations.Add(new Allocation { Role = row.Role, PersonId = personId, From = row.From, To = row.To });
                changes.Add(what, $"person {row.Person}{(row.To is { } to ? $" to {to:yyyy-MM-dd}" : "")}");
                continue;
            }

            // A file that only repeats what it said before does not undo a hand-over that was made here since.
            if (allocation.HandedOverHere && allocation.PersonId == personId && allocation.ToInFile == row.To)
            {
                continue;
            }

            if (allocation.PersonId != personId)
            {
                changes.Set($"{what}, person", Reference(allocation.PersonId), row.Person, _ => { });
                allocation.PersonId = personId;
            }

            if (allocation.HandedOverHere)
            {
                changes.Set($"{what}, last day, as the file says", allocation.ToInFile, row.To, _ => { });
            }

            changes.Set($"{what}, last day", allocation.To, row.To, _ => { });
            allocation.FileSays(row.To);
        }
    }

    // What a hand-over ended or began here is known by the person, also when the file says another first day.
    private static Allocation? Stored(Child child, AllocationRow row, int personId) =>
        child.Allocations.Find(a => a.Role == row.Role && a.From == row.From && a.PersonId == personId)
        ?? child.Allocations.Find(a => a.Role == row.Role && a.HandedOverHere && a.PersonId == personId && a.Overlaps(row.From, row.To))
        ?? child.Allocations.Where(a => a.Role == row.Role && a.From == row.From).MinBy(a => a.To < a.From);

    private void TakeNotifications(Child child, FieldChanges changes)
    {
        foreach (var row in _notifications[child.Reference].GroupBy(r => r.BecameLookedAfter).Select(g => g.Last()))
        {
            var what = $"told that care began on {row.BecameLookedAfter:yyyy-MM-dd}";
            if (child.Notifications.Find(n => n.BecameLookedAfter == row.BecameLookedAfter) is { } notification)
            {
                changes.Set(what, notification.NotifiedOn, row.NotifiedOn, v => notification.NotifiedOn = v);
            }
            else
            {
                child.Notifications.Add(new Notification { BecameLookedAfter = row.BecameLookedAfter, NotifiedOn = row.NotifiedOn });
                changes.Add(what, FieldChanges.Written(row.NotifiedOn));
            }
        }
    }

    /// <summary>A file that only repeats what it said before does not undo what was done here since.</summary>
    private void TakeBookings(Child child, FieldChanges changes)
    {
        foreach (var row in _bookings[child.Reference].GroupBy(r => r.BookedFor).Select(g => g.Last()))
        {
            var what = $"booking for {row.BookedFor:yyyy-MM-dd}";
            var booking = child.Bookings.Find(b => b.BookedFor == row.BookedFor);
            if (booking is null)
            {
                child.Bookings.Add(New(row));
                changes.Add(what, Word.Of(row.Status));
                continue;
            }

            if (booking.SaidByFile != row.Status)
            {
                changes.Set($"{what}, as the file says", booking.SaidByFile, row.Status, v => booking.SaidByFile = v);
                changes.Set($"{what}, status", booking.Status, row.Status, v => booking.Status = v);
                changes.SetText($"{what}, reason", booking.Reason, row.Reason, Booking.ReasonLength, v => booking.Reason = v);
            }

            if (booking.RecordedById is null)
            {
                changes.SetText($"{what}, mode", booking.Mode, row.Mode, Booking.ModeLength, v => booking.Mode = v);
            }
        }
    }

    /// <summary>A midway review that was recorded here keeps its own outcome beside the file's.</summary>
    private void TakeMidways(Child child, FieldChanges changes)
    {
        foreach (var row in _midways[child.Reference].GroupBy(r => r.HeldOn).Select(g => g.Last()))
        {
            var what = $"midway review of {row.HeldOn:yyyy-MM-dd}";
            var midway = child.Midways.Find(m => m.HeldOn == row.HeldOn);
            if (midway is null)
            {
                midway = new MidwayReview { HeldOn = row.HeldOn };
                child.Midways.Add(midway);
                changes.Add(what, row.Outcome.Length == 0 ? "held" : CutText.To(row.Outcome, MidwayReview.TextLength));
                midway.OutcomeInFile = CutText.To(row.Outcome, MidwayReview.TextLength);
                continue;
            }

            changes.SetText($"{what}, outcome", midway.OutcomeInFile, row.Outcome, MidwayReview.TextLength, v => midway.OutcomeInFile = v);
        }
    }

    private void TakeRatings(Child child, FieldChanges changes)
    {
        foreach (var row in _ratings[child.Reference].GroupBy(r => r.RatedOn).Select(g => g.Last()))
        {
            var what = $"rating on {row.RatedOn:yyyy-MM-dd}";
            var rating = child.Ratings.FindLast(r => r.RatedOn == row.RatedOn);
            if (rating?.RecordedById is not null)
            {
                continue;
            }

            if (rating is not null)
            {
                changes.Set(what, rating.Rating, row.Rating, v => rating.Rating = v);
                changes.SetText($"{what}, reason", rating.Reason, row.Reason, CarePlanRating.ReasonLength, v => rating.Reason = v);
            }
            else
            {
                child.Ratings.Add(new CarePlanRating { RatedOn = row.RatedOn, Rating = row.Rating, Reason = CutText.To(row.Reason, CarePlanRating.ReasonLength) });
                changes.Add(what, $"{row.Rating}");
            }
        }
    }

    private void TakeDisputes(Child child, FieldChanges changes)
    {
        foreach (var gone in child.DisputesOnFile.Where(d => _byReference.TryGetValue(d.Reference, out var row) && row.Child != child.Reference))
        {
            Gone.Add(gone);
            changes.Set($"dispute {gone.Reference}, child", child.Reference, _byReference[gone.Reference].Child, _ => { });
        }

        foreach (var row in _disputes[child.Reference])
        {
            var what = $"dispute {row.Reference}";
            if (child.DisputesOnFile.Find(d => d.Reference == row.Reference) is not { } dispute)
            {
                child.DisputesOnFile.Add(New(row));
                changes.Add(what, $"opened on {row.OpenedOn:yyyy-MM-dd} at {row.StageOpened}, reached {row.StageReached}");
                continue;
            }

            changes.SetText($"{what}, kind", dispute.Kind, row.Kind, DisputeOnFile.WordLength, v => dispute.Kind = v);
            changes.Set($"{what}, opened on", dispute.OpenedOn, row.OpenedOn, v => dispute.OpenedOn = v);
            changes.SetText($"{what}, theme", dispute.Theme, row.Theme, DisputeOnFile.WordLength, v => dispute.Theme = v);
            changes.SetText($"{what}, stage opened", dispute.StageOpened, row.StageOpened, DisputeOnFile.WordLength, v => dispute.StageOpened = v);
            changes.SetText($"{what}, stage reached", dispute.StageReached, row.StageReached, DisputeOnFile.WordLength, v => dispute.StageReached = v);
            changes.Set($"{what}, responded on", dispute.RespondedOn, row.RespondedOn, v => dispute.RespondedOn = v);
            changes.Set($"{what}, resolved on", dispute.ResolvedOn, row.ResolvedOn, v => dispute.ResolvedOn = v);
            changes.SetText($"{what}, outcome", dispute.Outcome, row.Outcome, DisputeOnFile.OutcomeLength, v => dispute.Outcome = v);
        }
    }

    private static DisputeOnFile New(DisputeRow row) => new()
    {
        Reference = row.Reference,
        Kind = CutText.To(row.Kind, DisputeOnFile.WordLength),
        OpenedOn = row.OpenedOn,
        Theme = CutText.To(row.Theme, DisputeOnFile.WordLength),
        StageOpened = CutText.To(row.StageOpened, DisputeOnFile.WordLength),
        StageReached = CutText.To(row.StageReached, DisputeOnFile.WordLength),
        RespondedOn = row.RespondedOn,
        ResolvedOn = row.ResolvedOn,
        Outcome = CutText.To(row.Outcome, DisputeOnFile.OutcomeLength),
    };

    private Booking New(BookingRow row) => new()
    {
        BookedFor = row.BookedFor,
        MadeOn = today < row.BookedFor ? today : row.BookedFor,
        Mode = CutText.To(row.Mode, Booking.ModeLength),
        Status = row.Status,
        Reason = CutText.To(row.Reason, Booking.ReasonLength),
        SaidByFile = row.Status,
    };

    private string Reference(int personId) => personIds.FirstOrDefault(p => p.Value == personId).Key ?? "";
}
