using IroService.Domain.Notifications;
using IroService.Domain.Ratings;
using IroService.Domain.Reviews;

namespace IroService.Casework.Files.Service;

/// <summary>What an id in a row is the id of.</summary>
enum IdOf
{
    Child,
    Person,
    Team,
}

/// <summary>A column that holds the id of something that another row, file or the database has.</summary>
sealed record Reference<T>(string Column, IdOf Of, Func<T, string> Id);

/// <summary>One of the service's own files: its columns, how a row is read, what it refers to and what its key is.</summary>
/// <param name="Name">The file's name, without <c>.csv</c>.</param>
/// <param name="Required">The columns without which no row can be read.</param>
/// <param name="Optional">The other columns.</param>
/// <param name="Read">Reads the row that the fields stand on.</param>
/// <param name="Line">The row's line.</param>
sealed record ServiceTable<T>(string Name, string[] Required, string[] Optional, Func<ServiceFields, T> Read, Func<T, long> Line)
{
    /// <summary>The column and value by which a later row replaces an earlier one.</summary>
    public (string Column, Func<T, string> Id)? Key { get; init; }

    public Reference<T>[] References { get; init; } = [];
}

/// <summary>The ten files, column by column.</summary>
static class ServiceTables
{
    public static readonly ServiceTable<PersonRow> People = new(
        "people",
        ["PERSON", "ROLE"],
        ["NAME", "EMAIL", "TEAM", "FTE", "FROM", "TO"],
        f =>
        {
            var from = f.OptionalDate("FROM");
            return new(f.Line, f.Id("PERSON"), f.Text("NAME"), f.Text("EMAIL"), f.Word<Role>("ROLE"), f.Text("TEAM"), f.Share("FTE"), from, f.To(from));
        },
        r => r.Line)
    {
        Key = ("PERSON", r => r.Person),
        References = [new("TEAM", IdOf.Team, r => r.Team)],
    };

    public static readonly ServiceTable<TeamRow> Teams = new(
        "teams",
        ["TEAM"],
        ["NAME", "PARENT", "MANAGER"],
        f => new(f.Line, f.Id("TEAM"), f.Text("NAME"), f.Text("PARENT"), f.Text("MANAGER")),
        r => r.Line)
    {
        Key = ("TEAM", r => r.Team),
        References = [new("PARENT", IdOf.Team, r => r.Parent), new("MANAGER", IdOf.Person, r => r.Manager)],
    };

    public static readonly ServiceTable<ChildRow> Children = new(
        "children",
        ["CHILD"],
        ["GIVEN_NAME", "FAMILY_NAME", "KNOWN_AS", "RESTRICTED", "SIBLING_GROUP"],
        f => new(
            f.Line, f.Id("CHILD"), f.Text("GIVEN_NAME"), f.Text("FAMILY_NAME"), f.Text("KNOWN_AS"),
            f.Word("RESTRICTED", "Y", "") == "Y", f.Text("SIBLING_GROUP")),
        r => r.Line)
    {
        Key = ("CHILD", r => r.Child),
    };

    public static readonly ServiceTable<AllocationRow> Allocations = new(
        "allocations",
        ["CHILD", "ROLE", "PERSON", "FROM"],
        ["TO"],
        f =>
        {
            var from = f.Date("FROM");
            return new(f.Line, f.Id("CHILD"), f.Word("ROLE", Role.Iro, Role.SocialWorker), f.Id("PERSON"), from, f.To(from));
        },
        r => r.Line)
    {
        References = [new("CHILD", IdOf.Child, r => r.Child), new("PERSON", IdOf.Person, r => r.Person)],
    };

    public static readonly ServiceTable<NotificationRow> Notifications = new(
        "notifications",
        ["CHILD", "BECAME_LOOKED_AFTER", "NOTIFIED_ON"],
        [],
        f => new(f.Line, f.Id("CHILD"), f.Date("BECAME_LOOKED_AFTER"), f.Date("NOTIFIED_ON")),
        r => r.Line)
    {
        References = [new("CHILD", IdOf.Child, r => r.Child)],
    };

    public static readonly ServiceTable<BookingRow> Bookings = new(
        "bookings",
        ["CHILD", "BOOKED_FOR", "STATUS"],
        ["MODE", "REASON"],
        f => new(f.Line, f.Id("CHILD"), f.Date("BOOKED_FOR"), f.Text("MODE"), f.Word<BookingStatus>("STATUS"), f.Text("REASON")),
        r => r.Line)
    {
        References = [new("CHILD", IdOf.Child, r => r.Child)],
    };

    public static readonly ServiceTable<CaseloadRow> Caseloads = new(
        "caseload",
        ["PERSON", "AS_AT", "CHILD_PROTECTION_PLANS"],
        [],
        f => new(f.Line, f.Id("PERSON"), f.Date("AS_AT"), f.Count("CHILD_PROTECTION_PLANS")),
        r => r.Line)
    {
        References = [new("PERSON", IdOf.Person, r => r.Person)],
    };

    public static readonly ServiceTable<RatingRow> Ratings = new(
        "ratings",
        ["CHILD", "RATED_ON", "RATING"],
        ["REASON"],
        f => new(f.Line, f.Id("CHILD"), f.Date("RATED_ON"), Enum.TryParse<RatingColour>(f.Word("RATING", Enum.GetNames<RatingColour>()), out var rating) ? rating : default, f.Text("REASON")),
        r => r.Line)
    {
        References = [new("CHILD", IdOf.Child, r => r.Child)],
    };

    public static readonly ServiceTable<MidwayRow> Midways = new(
        "midway",
        ["CHILD", "HELD_ON"],
        ["OUTCOME"],
        f => new(f.Line, f.Id("CHILD"), f.Date("HELD_ON"), f.Text("OUTCOME")),
        r => r.Line)
    {
        References = [new("CHILD", IdOf.Child, r => r.Child)],
    };

    public static readonly ServiceTable<DisputeRow> Disputes = new(
        "disputes",
        ["REFERENCE", "CHILD", "OPENED_ON"],
        ["KIND", "THEME", "STAGE_OPENED", "STAGE_REACHED", "RESPONDED_ON", "RESOLVED_ON", "OUTCOME"],
        f => new(
            f.Line, f.Id("REFERENCE"), f.Id("CHILD"), f.Text("KIND"), f.Date("OPENED_ON"), f.Text("THEME"), f.Text("STAGE_OPENED"),
            f.Text("STAGE_REACHED"), f.OptionalDate("RESPONDED_ON"), f.OptionalDate("RESOLVED_ON"), f.Text("OUTCOME")),
        r => r.Line)
    {
        Key = ("REFERENCE", r => r.Reference),
        References = [new("CHILD", IdOf.Child, r => r.Child)],
    };
}
