using IroService.Casework.Deadlines;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;
using IroService.Domain.Workflows;
using IroService.TestKit;
using IroService.TestKit.Councils;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Workflows;

/// <summary>A council plans reviews 10 working days before the meeting and no longer 15, from June on; it looks first, and then puts the file in force.</summary>
public sealed class Previewing_a_definition : IAsyncLifetime
{
    private const string Planning = """
        id: planning-times
        version: 1
        title: When a review is planned
        in-force: { from: 2026-06-01 }
        times:
          - { duty: plan-the-review, due: "10 working days before review-booked, or review-due", basis: Local policy 3.4 }

        """;

    private readonly TemporaryFolder _files = new();
    private ACouncil _council = null!;

    private static string InForce => Shipped.Folder;

    public async ValueTask InitializeAsync()
    {
        _council = await ACouncil.OnAsync("2026-05-11", goLive: new(2026, 1, 1));
        await _council.LooksAfterAsync(
        [
            AChild.Named("Reviewed In May").LookedAfterSince("2026-04-20"),
            AChild.Named("Reviewed In August").LookedAfterSince("2025-06-02").ReviewHeld("2025-06-20").ReviewHeld("2025-09-15").ReviewHeld("2026-02-10"),
            AChild.Named("Booked In July").LookedAfterSince("2025-06-02").ReviewHeld("2025-06-20").ReviewHeld("2025-09-15").ReviewHeld("2026-02-10").BookedFor("2026-07-01"),
        ]);
        await RecomputeAsync(Rulebook.Load(InForce, BankHolidayFeed.Shipped()));
    }

    public ValueTask DisposeAsync()
    {
        _council.Dispose();
        _files.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Lists_each_live_deadline_that_would_move_and_to_what()
    {
        var changes = await ChangesAsync("planning-times.yaml", Planning);

        Assert.Equal(
            [
                ("BookedInJuly", PreviewedKind.Moved, Day(6, 10), Day(6, 17)),
                ("ReviewedInAugust", PreviewedKind.Moved, Day(7, 20), Day(7, 27)),
            ],
            changes.Select(c => (c.Child, c.Kind, c.Before!.DueOn!.Value, c.After!.DueOn!.Value)));
        Assert.All(changes, c => Assert.Equal(("plan-the-review", c.Before!.DueOn), (c.Duty, c.After!.BesideDueOn)));
    }

    [Fact]
    public async Task Put_in_force_it_moves_those_with_their_cause_and_leaves_the_past()
    {
        var before = await DeadlinesAsync();
        var predicted = (await ChangesAsync("planning-times.yaml", Planning)).Select(c => (c.Child, c.After!.DueOn)).ToHashSet();
        foreach (var file in Shipped.Files(Basis.Guidance).Concat(Shipped.Files(Basis.Local)).Append(Planning.At("workflows/local/planning-times.yaml")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_files.FileNamed(file.Path))!);
            _files.With(file.Path, file.Text());
        }

        await RecomputeAsync(Rulebook.Load(_files.FileNamed("workflows"), BankHolidayFeed.Shipped()));

        var after = await DeadlinesAsync();
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        var moved = after.Where(d => d.Value.Terms.DueOn != before[d.Key].Terms.DueOn).Select(d => d.Value).ToList();
        Assert.Equal(predicted, moved.Select(d => (Children[d.ChildId], d.Terms.DueOn)).ToHashSet());
        Assert.All(moved, d => Assert.Equal((Deadline.DefinitionChanged, Basis.Local, Basis.Guidance), (d.Changes[^1].Cause, d.Terms.Basis, d.Terms.BesideBasis)));
        Assert.All(after.Values.Except(moved), d => Assert.Equal(before[d.Id].Changes.Count, d.Changes.Count));
    }

    [Fact]
    public async Task A_file_that_does_not_hold_is_refused_with_every_problem_and_its_place()
    {
        _files.With("planning-times.yaml", Planning.With("plan-the-review", "plan-a-review").With("10 working days", "10 working day"));

        var refused = Assert.IsType<WorkflowsPreview.Refused>(await PreviewAsync("planning-times.yaml"));

        Assert.Equal(
            [
                $"""{_files.FileNamed("planning-times.yaml")}:6:13: "plan-a-review" is not a duty of guidance; did you mean "plan-the-review"?""",
                $"""{_files.FileNamed("planning-times.yaml")}:6:34: "10 working day" is written "10 working days".""",
            ],
            refused.Problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("nowhere.yaml", "There is no such file.")]
    [InlineData("planning-times.yml", "The name of a definition ends in .yaml.")]
    public async Task A_file_that_is_none_is_refused(string name, string sentence)
    {
        _files.With("planning-times.yml", Planning);

        var refused = Assert.IsType<WorkflowsPreview.Refused>(await PreviewAsync(name));

        Assert.Equal($"{_files.FileNamed(name)}:1:1: {sentence}", Assert.Single(refused.Problems).ToString());
    }

    [Fact]
    public async Task A_file_of_a_name_that_is_in_force_stands_in_its_place()
    {
        var changes = await ChangesAsync("booking.yaml", Text(Basis.Local, "booking").With("30 working days before review-due", "40 working days before review-due"));

        Assert.Equal([("ReviewedInAugust", "book-next-review", PreviewedKind.Moved)], changes.Select(c => (c.Child, c.Duty, c.Kind)));
    }

    [Fact]
    public async Task A_file_that_is_switched_off_makes_its_duties_go()
    {
        var changes = await ChangesAsync("booking.yaml", Text(Basis.Local, "booking").With("begins:", "off: yes\nbegins:"));

        Assert.Equal(
            [("ReviewedInMay", "book-first-review", PreviewedKind.Gone), ("ReviewedInAugust", "book-next-review", PreviewedKind.Gone)],
            changes.Select(c => (c.Child, c.Duty, c.Kind)).OrderBy(c => c.Duty, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_duty_is_new_for_each_child_that_it_is_owed_to()
    {
        var changes = await ChangesAsync("calls.yaml", Calls.Begun("became-looked-after", "2 months after became-looked-after"));

        Assert.Equal([("ReviewedInMay", PreviewedKind.New, Day(6, 20))], changes.Select(c => (c.Child, c.Kind, c.After!.DueOn!.Value)));
    }

    [Fact]
    public async Task Another_owner_of_guidance_is_seen_too()
    {
        var changes = await ChangesAsync("preparation.yaml", Text(Basis.Guidance, "preparation").With("owner: business-support", "owner: social-worker"), Basis.Guidance);

        Assert.Equal(3, changes.Count);
        Assert.All(changes, c => Assert.Equal(("invitations", PreviewedKind.OtherOwner), (c.Duty, c.Kind)));
    }

    [Fact]
    public async Task The_file_that_is_in_force_changes_nothing() => Assert.Empty(await ChangesAsync("booking.yaml", Text(Basis.Local, "booking")));

    [Fact]
    public async Task Nothing_is_written()
    {
        var before = (await DeadlinesAsync()).Values.Select(d => (d.Id, d.Terms, d.State)).ToList();

        await ChangesAsync("planning-times.yaml", Planning);

        Assert.Equal(before, (await DeadlinesAsync()).Values.Select(d => (d.Id, d.Terms, d.State)));
    }

    private Dictionary<int, string> Children { get; } = [];

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static string Text(Basis basis, string id) => Shipped.Files(basis).Single(f => Path.GetFileName(f.Path) == $"{id}.yaml").Text();

    private async Task<IReadOnlyList<PreviewedChange>> ChangesAsync(string name, string text, Basis basis = Basis.Local)
    {
        _files.With(name, text);
        return Assert.IsType<WorkflowsPreview.Changes>(await PreviewAsync(name, basis)).All;
    }

    private Task<WorkflowsPreview> PreviewAsync(string name, Basis basis = Basis.Local) =>
        new PreviewWorkflows(_council.Database.Open, Rulebook.Load(folder: null, BankHolidayFeed.Shipped()), _council.Clock)
            .ApplyAsync(InForce, _files.FileNamed(name), basis, TestContext.Current.CancellationToken);

    private Task<int> RecomputeAsync(Rulebook rulebook) =>
        new RecomputeChildren(_council.Database.Open, new SaveChildren(rulebook, _council.Clock), _council.Clock)
            .ApplyAsync("Start of the service", cancellation: TestContext.Current.CancellationToken);

    private async Task<Dictionary<int, Deadline>> DeadlinesAsync()
    {
        foreach (var child in await _council.ReadAsync(db => db.Children.AsNoTracking().ToListAsync()))
        {
            Children[child.Id] = child.Reference;
        }

        return await _council.ReadAsync(db => db.Deadlines.AsNoTracking().Include(d => d.Changes).ToDictionaryAsync(d => d.Id));
    }
}
