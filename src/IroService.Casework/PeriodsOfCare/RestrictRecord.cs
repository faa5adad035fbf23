using IroService.Casework.Storage.History;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Casework.PeriodsOfCare;

/// <summary>Whether a record is to be restricted, and why.</summary>
public sealed record Restriction
{
    /// <summary>The child.</summary>
    public required int ChildId { get; init; }

    /// <summary>Whether it is to be restricted; false lifts the restriction.</summary>
    public required bool Restricted { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decides it.</summary>
    public required int RecordedById { get; init; }
}

/// <summary>What became of the attempt.</summary>
public abstract record RecordRestricted
{
    private RecordRestricted()
    {
    }

    /// <summary>It is as was decided.</summary>
    public sealed record Done : RecordRestricted;

    /// <summary>It was so before; nothing was changed.</summary>
    public sealed record AlreadySo : RecordRestricted;

    /// <summary>It cannot be decided so.</summary>
    /// <param name="Why">A sentence about the reason, the one field that can be wrong.</param>
    public sealed record Refused(string Why) : RecordRestricted;
}

/// <summary>
/// A person restricts a child's record, or lifts the restriction. It stands against the service's own files: a blank RESTRICTED column does not lift what
/// was restricted here, and one that only repeats itself does not restrict what was lifted.
/// </summary>
public sealed class RestrictRecord(ChangeChild changeChild)
{
    /// <summary>Records it.</summary>
    /// <returns>Null when there is no such child.</returns>
    public Task<RecordRestricted?> ApplyAsync(Restriction restriction, CancellationToken cancellation = default) => changeChild.ApplyAsync<RecordRestricted>(
        restriction.ChildId,
        new Change(nameof(RestrictRecord), $"person:{restriction.RecordedById}", restriction.Reason.Trim()),
        child => Record(child, restriction),
        cancellation);

    private static (RecordRestricted Answer, WrittenChild? Written) Record(Child child, Restriction restriction)
    {
        if (WrongWords.Find(restriction.Reason, RestrictedAccess.ReasonLength, "Enter the reason", "The reason") is { } wrong)
        {
            return (new RecordRestricted.Refused(wrong), null);
        }

        if (child.Restricted == restriction.Restricted && (!restriction.Restricted || child.RestrictedHere == true))
        {
            return (new RecordRestricted.AlreadySo(), null);
        }

        if (restriction.Restricted)
        {
            child.Restrict();
        }
        else
        {
            child.LiftRestriction();
        }

        return (new RecordRestricted.Done(), new WrittenChild(child, new { restriction.Restricted }));
    }
}
