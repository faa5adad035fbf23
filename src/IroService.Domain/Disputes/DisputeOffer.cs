using System.Globalization;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Workflows;

namespace IroService.Domain.Disputes;

/// <summary>What the records say that a dispute could be raised for (local). The service offers it and never raises it: the IRO decides (IRO Handbook (2010) ch. 6).</summary>
public enum OfferedBecause
{
    /// <summary>A recommendation is past its day, and nobody has said that it is done (SI 2010/959 reg 37).</summary>
    OverdueRecommendation,

    /// <summary>No midway review was held though half of the time between two reviews had passed.</summary>
    MidwayMissed,

    /// <summary>At two reviews in a row the same plan was presented on the day, when there was no time to read it.</summary>
    PlanOnTheDayTwice,

    /// <summary>The care plan is rated red.</summary>
    RatedRed,

    /// <summary>A midway review found that a dispute was wanted.</summary>
    WantedAtMidway,
}

/// <summary>Something that the records say, drafted as a dispute that the IRO may raise.</summary>
/// <param name="Because">What kind.</param>
/// <param name="Since">Since when: the day the recommendation was due, half of the time had passed, the review was held, the plan was rated.</param>
/// <param name="From">The record it stands in; null of a midway review that was not held.</param>
/// <param name="What">Which recommendation or plan, or what the midway review or the rating says; may be blank.</param>
public sealed record DisputeOffer(OfferedBecause Because, DateOnly Since, (DisputeSource Source, int Id)? From, string What)
{
    /// <summary>The greatest length of <see cref="Key"/>.</summary>
    public const int KeyLength = 60;

    /// <summary>What tells it apart from every other of the same child: <c>overdue-recommendation-12</c>, <c>midway-missed-2026-03-04</c>.</summary>
    public string Key => $"{Word.Of(Because)}-{(From is { } from ? from.Id.ToString(CultureInfo.InvariantCulture) : Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}";

    /// <summary>The theme of the council's list that it is drafted under; blank where the records do not say one.</summary>
    public string Theme => Because switch
    {
        OfferedBecause.OverdueRecommendation or OfferedBecause.MidwayMissed => "Drift and delay",
        OfferedBecause.PlanOnTheDayTwice => "Care plan presented on the day",
        _ => "",
    };

    /// <summary>Whether a dispute was raised for it.</summary>
    public bool IsRaisedIn(Dispute dispute) => dispute.OfferKey == Key || (From is { } from && (dispute.Source, dispute.SourceId) == (from.Source, from.Id));
}

/// <summary>Why an IRO does not raise what the records say. It is kept for supervision, and no handler is shown it.</summary>
public sealed class DisputeNotRaised : IRecordedHere
{
    /// <summary>The greatest length of <see cref="Why"/>.</summary>
    public const int WhyLength = 1000;

    /// <summary>Our own number.</summary>
    public int Id { get; private set; }

    /// <summary>The child.</summary>
    public int ChildId { get; private set; }

    /// <summary>Which offer (see <see cref="DisputeOffer.Key"/>).</summary>
    public required string OfferKey { get; init; }

    /// <summary>What it said.</summary>
    public required OfferedBecause Because { get; init; }

    /// <summary>Since when that was so.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The reason.</summary>
    public required string Why { get; init; }

    /// <summary>The day on which it was given.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who gave it.</summary>
    public required int RecordedById { get; init; }

    /// <inheritdoc/>
    public int? RecordedForId { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
