using IroService.Casework.Access;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Recommendations;
using IroService.Casework.Records;
using IroService.Casework.Reviews;
using IroService.Web.Access;

namespace IroService.Web.Pages.Records;

/// <summary>The record of the review that is awaited, from the first word to the moment when it is recorded as held.</summary>
[Asks(Act.WriteRecord)]
public class AwaitedModel(ReadChild read, SaveRecord save, RecordReviewHeld hold, MakeRecommendation make) : WriteForm(read, save, hold, make)
{
    public override int? ReviewId { get; set; }
}
