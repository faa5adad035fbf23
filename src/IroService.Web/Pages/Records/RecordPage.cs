using IroService.Casework.PeriodsOfCare;
using IroService.Web.Pages.Children;

namespace IroService.Web.Pages.Records;

/// <summary>A page that shows what is written in the records of a child's reviews.</summary>
public abstract class RecordPage(ReadChild read) : ChildForm(read)
{
    protected override Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) => read.WithReviewRecordsAsync(Me.Id, id, cancel);
}
