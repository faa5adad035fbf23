using System.Globalization;
using IroService.Casework.Access;
using IroService.Casework.Disputes;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Workflows;
using IroService.Domain.Disputes;
using IroService.Domain.Workflows;
using IroService.Web.Access;
using IroService.Web.Pages.Children;
using IroService.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IroService.Web.Pages.Disputes;

/// <summary>The form by which a dispute is raised: about what, written to the child, what would put it right, and at which stage it begins.</summary>
[Asks(Act.RaiseDispute)]
public class RaiseModel(ReadChild read, OpenDispute open, FindDisputeOffers find, DeclineOffer decline, Rulebook rulebook) : ChildForm(read)
{
    /// <summary>The choice to write it to the child.</summary>
    public const string ToTheChild = "yes";

    /// <summary>What it is about; the council's care when the address names nothing.</summary>
    [FromQuery(Name = "kind")]
    public string? KindAsked { get; set; }

    /// <summary>What it is raised from: <c>review</c>, <c>midway</c>, <c>recommendation</c> or <c>rating</c>; null on its own.</summary>
    [FromQuery(Name = "from")]
    public string? SourceAsked { get; set; }

    /// <summary>The number of that record.</summary>
    [FromQuery(Name = "record")]
    public int? RecordAsked { get; set; }

    /// <summary>What of that which the records offer it is raised on (see <see cref="DisputeOffer.Key"/>); null when on nothing.</summary>
    [FromQuery(Name = "offer")]
    public string? OfferAsked { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? WrittenTo { get; set; } = ToTheChild;

    [BindProperty]
    public string? Wrong { get; set; }

    [BindProperty]
    public string? Impact { get; set; }

    [BindProperty]
    public string? Remedy { get; set; }

    [BindProperty]
    public TypedDate RemedyBy { get; set; } = new();

    [BindProperty]
    public TypedDate TalkOn { get; set; } = new();

    [BindProperty]
    public string? Talk { get; set; }

    [BindProperty]
    public string? NotTriedBecause { get; set; }

    [BindProperty]
    public string? Stage { get; set; }

    [BindProperty]
    public string? StageBecause { get; set; }

    [BindProperty]
    public string? AnswerWorkingDays { get; set; }

    /// <summary>Why what is offered is not raised.</summary>
    [BindProperty]
    public string? NotRaisedBecause { get; set; }

    /// <summary>What the records offer under that name; null when nothing, or not any more.</summary>
    public DisputeOffer? Offer { get; private set; }

    public DisputeProtocol Protocol { get; private set; } = null!;

    public DisputeKind Kind { get; private set; }

    /// <summary>The kinds that the person may raise about this child and that the definitions know.</summary>
    public IReadOnlyList<DisputeKind> Kinds { get; private set; } = [];

    public bool IsGoodPractice => Kind == DisputeKind.GoodPractice;

    /// <summary>Whether the IRO says how long there is to answer.</summary>
    public bool SetsTime => Protocol.Stages.Any(s => s.Answer is StageAnswer.AsSet);

    public ChoiceOfOne Themes => new(nameof(Theme), IsGoodPractice ? "What was done well?" : "What is it about?", [.. Protocol.Themes.Select(t => new Choice(t, t))], Theme);

    public ChoiceOfOne To => new(nameof(WrittenTo), "Whom do you write to?", [new(ToTheChild, "To the child", "It keeps the dispute about the child, and can be read to them one day"), new("no", "To the people who are to answer")], WrittenTo ?? ToTheChild);

    public ChoiceOfOne Stages => new(
        nameof(Stage),
        "At which stage does it begin?",
        [.. Protocol.Stages.Select((s, place) => new Choice(s.Id, s.Title, place == 0 ? "" : "Say below why it does not begin at the first"))],
        Stage ?? Protocol.Stages[0].Id,
        "A talk comes first; then the lowest stage that can put it right");

    public DateBoxes RemedyByBoxes => new(nameof(RemedyBy), "By when? (optional)", $"For example, {About.Today.AddDays(14).Day} {About.Today.AddDays(14).Month} {About.Today.AddDays(14).Year}", RemedyBy);

    public DateBoxes TalkOnBoxes => new(nameof(TalkOn), "When did you talk about it?", $"For example, {About.Today.Day} {About.Today.Month} {About.Today.Year}", TalkOn);

    public WordsBox Box(string field, string label, string hint, string? typed) => new(field, label, hint, typed, DisputeStep.WordsLength);

    [Asks(Act.RaiseDispute)]
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (Kinds.Count == 0)
            return Page();
        var remedyBy = RemedyBy.IsBlank ? null : RemedyBy.Read(nameof(RemedyBy), "the day by which it is to be put right", ModelState);
        var talked = !TalkOn.IsBlank || !string.IsNullOrWhiteSpace(Talk);
        var talkOn = talked ? TalkOn.Read(nameof(TalkOn), "the day of the talk", ModelState) : null;
        var days = WorkingDays();
        if (!ModelState.IsValid)
            return Page();
        var written = await open.ApplyAsync(
            new()
            {
                ChildId = id,
                Kind = Kind,
                Theme = Theme ?? "",
                Agency = Agency ?? "",
                Wrong = Wrong ?? "",
                Impact = Impact ?? "",
                Remedy = Remedy ?? "",
                RemedyBy = remedyBy,
                WrittenToChild = WrittenTo != "no",
                From = Source(),
                OfferKey = About.Child.Disputes.Find(d => d.OfferKey == OfferAsked)?.OfferKey ?? Offer?.Key ?? "",
                Stage = Stage ?? "",
                StageBecause = StageBecause ?? "",
                AnswerWorkingDays = days,
                Talks = talkOn is { } on ? [new(on, Talk ?? "")] : [],
                NotTriedBecause = NotTriedBecause ?? "",
                RecordedById = Me.Id,
            },
            cancel);
        return Answer(written);
    }

    /// <summary>Keeps why it is not raised.</summary>
    [Asks(Act.RaiseDispute)]
    public async Task<IActionResult> OnPostNotRaisedAsync(int id, CancellationToken cancel)
    {
        if (!await Knows(id, cancel))
            return NotFound();
        if (Offer is not { } offer)
        {
            SayOnTheNextPage("The records do not say this any more, or it has been decided on; nothing was changed.");
            return Redirect($"/children/{id}/disputes");
        }

        if (await decline.ApplyAsync(id, offer, NotRaisedBecause ?? "", Me.Id, cancel) is { } wrong)
        {
            ModelState.AddModelError(nameof(NotRaisedBecause), wrong);
            return Page();
        }

        SayOnTheNextPage("Not raised. The reason is kept for supervision.");
        return Redirect($"/children/{id}/disputes");
    }

    protected override bool Begins()
    {
        if (Offer is { } offer)
        {
            Theme = Protocol.Themes.Contains(offer.Theme) ? offer.Theme : null;
            (Wrong, Remedy) = (OfferWords.Wrong(offer, Terms), OfferWords.Remedy(offer, Terms));
        }

        return true;
    }

    protected override Task<ChildFile?> Read(ReadChild read, int id, CancellationToken cancel) =>
        OfferAsked is null && SourceAsked is null ? base.Read(read, id, cancel) : read.WithPlanFactsAsync(Me.Id, id, cancel);

    protected override async Task<bool> Knows(int id, CancellationToken cancel)
    {
        if (!await base.Knows(id, cancel))
            return false;
        var raisable = Enum.GetValues<DisputeKind>()
            .Select(kind => (Kind: kind, Protocol: rulebook.DisputesFor(kind, About.Today)!))
            .Where(one => one.Protocol is not null && About.AnswersAs(one.Protocol.CarriedBy) && DisputeWords.IsShownTo(one.Kind, Me.Role))
            .ToList();
        Kinds = raisable.ConvertAll(one => one.Kind);
        if (raisable.Count > 0)
            (Kind, Protocol) = raisable.Find(one => Word.Of(one.Kind) == KindAsked) is { Protocol: not null } asked ? asked : raisable[0];
        if (Kinds.Count > 0 && Kind == DisputeKind.Care && (OfferAsked is not null || SourceAsked is not null))
            Offer = (await find.OfAsync(About.Child, cancel)).FirstOrDefault(offer => OfferAsked is null ? offer.From is { } from && from == Named() : offer.Key == OfferAsked);
        return true;
    }

    private IActionResult Answer(DisputeWritten? written)
    {
        switch (written)
        {
            case DisputeWritten.Done done:
                SayOnTheNextPage($"{Protocol.CalledOne} raised.");
                return Redirect($"/children/{About.Child.Id}/disputes/{done.Dispute.Id}");
            case DisputeWritten.AlreadyThere there:
                SayOnTheNextPage("It was raised before; nothing was changed.");
                return Redirect($"/children/{About.Child.Id}/disputes/{there.Dispute.Id}");
            case DisputeWritten.Refused refused:
                ModelState.AddModelError(FieldOf(refused.Field), refused.Why);
                return Page();
            default:
                return NotFound();
        }
    }

    private (DisputeSource, int)? Source() => Offer?.From ?? Named();

    private (DisputeSource, int)? Named() => Word.Read<DisputeSource>(SourceAsked ?? "") is { } source and not DisputeSource.OwnJudgement && RecordAsked is { } record ? (source, record) : null;

    private int? WorkingDays()
    {
        if (!SetsTime || string.IsNullOrWhiteSpace(AnswerWorkingDays))
            return null;
        if (int.TryParse(AnswerWorkingDays.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            return days;
        ModelState.AddModelError(nameof(AnswerWorkingDays), "Enter a number of working days, such as 5");
        return null;
    }

    private static string FieldOf(string field) => field switch
    {
        nameof(NewDispute.RemedyBy) => $"{nameof(RemedyBy)}.{nameof(TypedDate.Day)}",
        nameof(NewDispute.Talks) => nameof(Talk),
        nameof(NewDispute.Kind) or nameof(NewDispute.From) => nameof(Theme),
        _ => field,
    };
}
