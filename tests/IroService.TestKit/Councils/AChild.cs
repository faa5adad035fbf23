using System.Globalization;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;

namespace IroService.TestKit.Councils;

/// <summary>A made-up child, told as a story: <c>AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-02-20").ReviewedBy(ruth)</c>. Dates are ISO.</summary>
public sealed class AChild
{
    private readonly Child _child;

    private AChild(string name, string number)
    {
        var split = name.IndexOf(' ', StringComparison.Ordinal);
        _child = new Child(number) { GivenName = split < 0 ? name : name[..split], FamilyName = split < 0 ? "" : name[(split + 1)..], DateOfBirth = new(2014, 6, 15) };
    }

    /// <summary>The number follows from the name unless it is given.</summary>
    public static AChild Named(string name, string? number = null) => new(name, number ?? name.Replace(" ", "", StringComparison.Ordinal));

    public AChild Born(string? day)
    {
        _child.DateOfBirth = day is null ? null : Day(day);
        return this;
    }

    /// <summary>Became looked after; with an end, that time is over.</summary>
    public AChild LookedAfterSince(string day, string legalStatus = "C2", string place = "U6", string? until = null, string because = "E4A")
    {
        _child.Episodes.Add(new Episode
        {
            Decom = Day(day),
            Rne = "S",
            LegalStatus = legalStatus,
            Place = place,
            Dec = until is null ? null : Day(until),
            Rec = until is null ? "" : because,
        });
        return this;
    }

    /// <summary>The open episode ends and another begins on that day.</summary>
    public AChild Then(string day, string why, string? legalStatus = null, string? place = null)
    {
        var before = _child.Episodes[^1];
        (before.Dec, before.Rec) = (Day(day), "X1");
        _child.Episodes.Add(new Episode
        {
            Decom = Day(day),
            Rne = why,
            LegalStatus = legalStatus ?? before.LegalStatus,
            Place = place ?? before.Place,
            Dec = null,
            Rec = "",
        });
        return this;
    }

    public AChild ReviewHeld(string day, string took = "PN1")
    {
        _child.Reviews.Add(new Review { HeldOn = Day(day), ParticipationCode = took });
        return this;
    }

    public AChild BookedFor(string day, BookingStatus status = BookingStatus.Booked, string mode = "in person", string reason = "")
    {
        _child.Bookings.Add(new Booking { BookedFor = Day(day), MadeOn = Day(day).AddDays(-28), Mode = mode, Status = status, Reason = reason });
        return this;
    }

    public AChild NotifiedOn(string day)
    {
        _child.Notifications.Add(new Notification { BecameLookedAfter = _child.Episodes[^1].Decom, NotifiedOn = Day(day) });
        return this;
    }

    public AChild MidwayHeld(string day)
    {
        _child.Midways.Add(new MidwayReview { HeldOn = Day(day) });
        return this;
    }

    public AChild ReviewedBy(Person iro) => With(iro, Role.Iro);

    public AChild WorkedWithBy(Person socialWorker) => With(socialWorker, Role.SocialWorker);

    /// <summary>Only named people may know of the child.</summary>
    public AChild Restricted()
    {
        _child.Restrict();
        return this;
    }

    public AChild InSiblingGroup(string group)
    {
        _child.SiblingGroup = group;
        return this;
    }

    internal Child Build() => _child;

    private AChild With(Person person, Role role)
    {
        _child.Allocations.Add(new Allocation { Role = role, PersonId = person.Id, From = _child.Episodes.Count == 0 ? new(2020, 1, 1) : _child.Episodes.Min(e => e.Decom), To = null });
        return this;
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
