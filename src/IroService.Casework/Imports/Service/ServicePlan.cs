namespace IroService.Casework.Imports.Service;

/// <summary>One thing that the service's own files change.</summary>
/// <param name="What">Which fact: "email", "IRO from 2024-01-08", "booking for 2024-05-01".</param>
/// <param name="Before">What it was; blank when it is new.</param>
/// <param name="After">What it is now.</param>
public sealed record FieldChange(string What, string Before, string After)
{
    /// <summary>In words: "email: was …, is …".</summary>
    public override string ToString() => Before.Length == 0 ? $"{What}: {(After.Length == 0 ? "blank" : After)}" : $"{What}: was {Before}, is {(After.Length == 0 ? "blank" : After)}";
}

/// <summary>What changes of one person, team or child.</summary>
/// <param name="Of"><c>person</c>, <c>team</c> or <c>child</c>.</param>
/// <param name="Reference">PERSON, TEAM or CHILD, as written.</param>
/// <param name="IsNew">Whether the database does not have it.</param>
/// <param name="Changes">What changes; may be empty when it is new.</param>
public sealed record ServiceChange(string Of, string Reference, bool IsNew, IReadOnlyList<FieldChange> Changes);

/// <summary>What importing the service's own files would do or has done.</summary>
/// <param name="Changes">Teams, people, then children, each in the order of the files.</param>
/// <param name="ImportId">The import's number; null when nothing was written.</param>
public sealed record ServicePlan(IReadOnlyList<ServiceChange> Changes, int? ImportId = null);
