using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Domain.Reviews;
using IroService.Web.Access;

namespace IroService.Web.Pages.Records;

/// <summary>Every review of a child, with how the child took part and how far its record is.</summary>
[Asks(Act.SeeChild)]
public class ReviewsModel(ReadChild read) : RecordPage(read)
{
    public IReadOnlyList<Review> Held => [.. About.Child.StandingReviews.Where(review => review.HeldOn <= About.Today).OrderByDescending(review => review.HeldOn)];
}
