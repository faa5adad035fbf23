using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Deadlines;
using IroService.Domain.Events;
using IroService.Domain.Naming;
using IroService.Domain.Notifications;
using IroService.Domain.Workflows;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;

namespace IroService.Web.Pages.Children;

/// <summary>One deadline with the file that it stands in.</summary>
public sealed record DeadlineOfChild(ChildFile File, Deadline Deadline)
{
    /// <summary>Of so many people who share a role no names are listed.</summary>
    const int TooManyNames = 4;

    public DeadlineTerms Terms => Deadline.Terms;

    public Stage? Stage => File.StageOf(Deadline);

    public int? WorkingDaysLeft => Terms.DueOn is { } due ? File.Calendar.Between(File.Today, due) : null;

    public string Standing => DutyWords.Standing(Terms, File.Today, WorkingDaysLeft);

    public string Why => Explanation.Of(Terms, File.Calendar);

    /// <summary>Who owes it: "Social worker: Dev Parmar".</summary>
    public string Owner(Terminology terms) => $"{terms.InFull(Terms.Owner)}{Names}";

    /// <summary>The same, as short as a list needs it.</summary>
    public string OwnerInShort(Terminology terms) => $"{terms.Title(Terms.Owner)}{Names}";

    /// <summary>The answer that closed it; null when none did.</summary>
    public DutyAnswer? Answer => File.AnswerTo(Deadline);

    /// <summary>What the IRO was told of, when that is what is owed; else null.</summary>
    public SignificantEvent? ToldOf => Terms.Anchor == FactKind.IroToldOfEvent ? File.Child.Events.Find(told => Deadline.RunId == $"event:{told.Id}") : null;

    /// <summary>Everything that was answered to it, the oldest first.</summary>
    public IReadOnlyList<DutyAnswer> Answers => [.. File.Child.Answers.Where(answer => answer.DeadlineId == Deadline.Id).OrderBy(answer => answer.At).ThenBy(answer => answer.Id)];

    /// <summary>The changes of its date, the oldest first.</summary>
    public IEnumerable<DeadlineChange> Changes => Deadline.Changes.OrderBy(change => change.At).ThenBy(change => change.Id);

    /// <summary>What was said of it, the oldest first.</summary>
    public IEnumerable<Announcement> Announcements => Deadline.Announcements.OrderBy(said => said.At).ThenBy(said => said.Id);

    /// <summary>Who was told by an announcement.</summary>
    public IEnumerable<Telling> ToldBy(Announcement said) => File.ToldOf[Deadline.Id]
        .Where(told => (told.Notice.Kind, told.Notice.Number, told.Notice.DueOn) == (said.Kind, said.Number, said.DueOn));

    /// <summary>Who would be told today: "Ruth Adeyemi (IRO), Dev Parmar (Social worker)".</summary>
    public string WouldBeTold => string.Join(", ", File.WouldBeTold(Deadline)
        .Select(one => $"{(one.PersonId is { } id ? SignedInPerson.Of(File.People[id]).Name : "nobody")} ({one.AsRole})"));

    string Names
    {
        get
        {
            var allocated = Terms.Owner is Role.Iro or Role.SocialWorker;
            var people = allocated ? [.. File.Allocated(Terms.Owner)] : File.WhoFills(Terms.Owner);
            return people.Count switch
            {
                0 => allocated ? ": nobody is allocated" : ": nobody is known",
                >= TooManyNames => "",
                _ => $": {string.Join(", ", people.Select(person => SignedInPerson.Of(person).Name))}",
            };
        }
    }
}
