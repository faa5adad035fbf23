using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Deadlines;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ssda903;
using IroService.Web.Pages.Shared;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Children;

/// <summary>Which date is next for this child, why that date, and who has been told.</summary>
public class ChildModel(ReadChild read) : CasePage
{
    public ChildFile About { get; private set; } = null!;

    public Child Child => About.Child;

    /// <summary>The legal status today; null when the child is not in care.</summary>
    public string? LegalStatus => Now is { } episode ? CodeWords.LegalStatus(episode.LegalStatus) : null;

    /// <summary>The placement today; null when the child is not in care.</summary>
    public string? Placement => Now is { } episode ? CodeWords.Placement(episode.Place) : null;

    Episode? Now => About.CurrentPeriod is { } period ? About.EpisodesOf(period).LastOrDefault() : null;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await read.ApplyAsync(Me.Id, id, cancel) is not { } file)
            return NotFound();
        About = file;
        return Page();
    }

    /// <summary>The people who fill a role today, or that nobody does.</summary>
    public string Named(Role role) => WhoFills(About, role) is { Length: > 0 } names ? names : "Nobody is allocated";

    internal static string WhoFills(ChildFile file, Role role) =>
        string.Join(", ", file.Allocated(role).Select(person => SignedInPerson.Of(person).Name));
}

/// <summary>One deadline with the file that it stands in.</summary>
public sealed record DeadlineOfChild(ChildFile File, Deadline Deadline)
{
    public DeadlineTerms Terms => Deadline.Terms;

    public int? WorkingDaysLeft => Terms.DueOn is { } due ? File.Calendar.Between(File.Today, due) : null;

    public string Why => Explanation.Of(Terms, File.Calendar);

    public string Owner => ChildModel.WhoFills(File, Terms.Owner) is { Length: > 0 } names
        ? $"{RoleWords.Of(Terms.Owner)}: {names}"
        : Terms.Owner is Role.Iro or Role.SocialWorker ? $"{RoleWords.Of(Terms.Owner)}: nobody is allocated" : RoleWords.Of(Terms.Owner);

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
}
