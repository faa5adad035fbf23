using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Web.Access;

namespace IroService.Web.Pages.Children;

/// <summary>What is recorded of a child, so that it can be corrected: what is to be decided first, then all, the newest first.</summary>
[Asks(Act.Correct)]
public class CorrectModel(ReadChild read) : ChildForm(read)
{
    public bool MayCorrect => WhoMayCorrect.Includes(Me.Role);

    public IEnumerable<Episode> Episodes => About.Child.Episodes.OrderDescending(EpisodeOrder.Instance);

    public IEnumerable<Review> Reviews => About.Child.Reviews.OrderByDescending(review => review.HeldOn);

    public bool AnythingToDecide => Episodes.Any(episode => episode.IsDisputed) || Reviews.Any(review => review.IsDisputed);

    /// <summary>By whom and why it was corrected or decided on: "Ruth Adeyemi: the order is of 4 December". Blank when it was not.</summary>
    public string Because(int? personId, int? forId, string why) => About.NameOf(personId, forId) is { Length: > 0 } name ? $"{name}: {why}" : why;
}
