using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Casework.Records;
using IroService.Casework.Reviews;
using IroService.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Records;

/// <summary>The record of a review that was held, until it is signed off.</summary>
[Asks(Act.WriteRecord)]
public class WriteModel(ReadChild read, SaveRecord save, RecordReviewHeld hold, MakeRecommendation make) : WriteForm(read, save, hold, make)
{
    [FromRoute(Name = "reviewId")]
    public override int? ReviewId { get; set; }
}
