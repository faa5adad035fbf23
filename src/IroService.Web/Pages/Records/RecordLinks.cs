using IroService.Domain.Reviews;

namespace IroService.Web.Pages.Records;

/// <summary>The addresses of the pages of reviews and their records.</summary>
public static class RecordLinks
{
    /// <summary>All reviews of a child.</summary>
    public static string Reviews(int childId) => $"/children/{childId}/reviews";

    /// <summary>One review.</summary>
    public static string Review(Review review) => $"{Reviews(review.ChildId)}/{review.Id}";

    /// <summary>Where its record is written; of the awaited review when there is none.</summary>
    public static string Write(int childId, Review? review) => review is null ? $"/children/{childId}/record" : $"{Review(review)}/record";

    /// <summary>The letter to the child.</summary>
    public static string Letter(Review review) => $"{Review(review)}/letter";
}
