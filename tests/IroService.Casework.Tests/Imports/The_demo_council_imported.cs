using IroService.Casework.Demo;
using IroService.Casework.Imports;
using IroService.Domain.Deadlines;
using IroService.TestKit;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Tests.Imports;

public class The_demo_council_imported
{
    static readonly Dictionary<string, DataFaultKind> Kinds = new()
    {
        ["header-missing"] = DataFaultKind.NoHeader,
        ["birth-missing"] = DataFaultKind.NoDateOfBirth,
        ["episodes-overlap"] = DataFaultKind.JoinedEpisodes,
        ["chain-broken"] = DataFaultKind.EndsWithX1,
        ["open-past-eighteen"] = DataFaultKind.OpenPastEighteen,
        ["review-twice"] = DataFaultKind.RepeatedRow,
        ["births-differ"] = DataFaultKind.BirthsDiffer,
        ["code-of-a-younger-child"] = DataFaultKind.ParticipationCode,
        ["code-unknown"] = DataFaultKind.ParticipationCode,
        ["review-before-care"] = DataFaultKind.ReviewOutsideCare,
        ["review-after-care"] = DataFaultKind.ReviewOutsideCare,
    };

    [Fact]
    public async Task Has_every_planted_fault_in_its_truth_report_and_no_notice_to_send()
    {
        using var files = new TemporaryFolder();
        using var council = await Council.OnAsync("2026-06-17");
        var demo = DemoCouncil.Write(files.Path, council.Today);
        var folders = demo.Ssda903Folders.Select(f => council.Read(f)).ToArray();
        Assert.True((await council.ImportedAsync(folders)).Plan.Silent);
        var service = await council.ServiceFolderAsync(demo.ServiceFolder);
        var faults = (await council.TruthAsync(folders)).ToDictionary(f => f.Kind);
        Assert.NotEmpty(demo.Faults);
        foreach (var planted in demo.Faults.Where(f => f.Kind != "date-unreal"))
        {
            var found = faults.GetValueOrDefault(Kinds[planted.Kind]);
            Assert.True(found?.InCare.Concat(found.Others).Contains(planted.Child), $"{planted.Kind} of {planted.Child} was not found");
        }

        Assert.Equal(demo.Faults.Count(f => f.Kind == "date-unreal"), faults.GetValueOrDefault(DataFaultKind.UnreadableRow)?.Count ?? 0);
        var withWork = (await council.ListWork.ApplyAsync(TestContext.Current.CancellationToken)).Select(w => w.PersonId).OfType<int>().ToHashSet();
        Assert.Subset(withWork, (await IrosAsync(council)).ToHashSet());
        Assert.False(await council.AskAsync(db => db.Deadlines.AnyAsync(d => d.State == DeadlineState.Open && d.AnnounceOn <= council.Today, TestContext.Current.CancellationToken)));
        Assert.NotEmpty(service.Changes);
        Assert.Empty((await council.ServiceFolderAsync(demo.ServiceFolder)).Changes);
        Assert.IsType<ImportOutcome.NothingNew>(await council.ImportAsync(folders));
    }

    static Task<List<int>> IrosAsync(Council council) => council.AskAsync(db => db.Deadlines
        .Where(d => d.State == DeadlineState.Open)
        .SelectMany(d => db.Allocations.Where(a => a.ChildId == d.ChildId && a.Role == Domain.Notifications.Role.Iro && a.From <= council.Today && (a.To == null || a.To >= council.Today)))
        .Select(a => a.PersonId)
        .Distinct()
        .ToListAsync(TestContext.Current.CancellationToken));
}
