using IroService.Domain.Workflows;

namespace IroService.Domain.Records;

/// <summary>Whose part in a review is recorded: asked before it, there at it (IRO Handbook ch. 3).</summary>
public enum Party
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>The mother.</summary>
    Mother,

    /// <summary>The father.</summary>
    Father,

    /// <summary>Anybody else with parental responsibility.</summary>
    OtherWithParentalResponsibility,

    /// <summary>Foster carer, key worker or other carer.</summary>
    Carer,

    /// <summary>The social worker.</summary>
    SocialWorker,

    /// <summary>School, nursery or college.</summary>
    School,

    /// <summary>Health visitor, nurse or doctor.</summary>
    Health,

    /// <summary>The child's advocate.</summary>
    Advocate,

    /// <summary>The independent visitor.</summary>
    IndependentVisitor,

    /// <summary>The personal adviser.</summary>
    PersonalAdviser,

    /// <summary>The supervising social worker of the carer.</summary>
    SupervisingSocialWorker,

    /// <summary>An interpreter.</summary>
    Interpreter,
}

/// <summary>The questions about who was asked and who was there.</summary>
public static class Parties
{
    /// <summary>No form was sent yet.</summary>
    public const string NotSent = "not-sent";

    /// <summary>The form is out.</summary>
    public const string Sent = "sent";

    /// <summary>The form is back, or the views came otherwise.</summary>
    public const string Back = "back";

    /// <summary>None is sent to this party.</summary>
    public const string NotWanted = "not-wanted";

    /// <summary>Who is sent a consultation form.</summary>
    public static readonly IReadOnlyList<Party> Consulted =
        [Party.Child, Party.Mother, Party.Father, Party.OtherWithParentalResponsibility, Party.Carer, Party.School, Party.Health];

    /// <summary>Where the consultation form of a party is.</summary>
    public static string FormId(Party party) => $"form.{Word.Of(party)}";

    /// <summary>The party in words.</summary>
    public static string Words(Party party) => party switch
    {
        Party.OtherWithParentalResponsibility => "Another person with parental responsibility",
        Party.Carer => "Carer or key worker",
        Party.School => "School, nursery or college",
        Party.SupervisingSocialWorker => "Supervising social worker",
        _ => Word.Spelled(party),
    };

    internal static RecordQuestion FormQuestion(Party party) => RecordQuestion.OneOf(
        FormId(party), $"{Words(party)}: consultation form", new AnswerOption(NotSent, "Not sent yet"), new(Sent, "Sent"), new(Back, "Back"), new(NotWanted, "Not sent to them"));

    internal static IReadOnlyList<AnswerOption> Options => [.. Enum.GetValues<Party>().Select(party => new AnswerOption(Word.Of(party), Words(party)))];

}
