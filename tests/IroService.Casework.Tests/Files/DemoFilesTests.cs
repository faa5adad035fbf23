using IroService.Casework.Demo;
using IroService.Casework.Files;
using IroService.Casework.Files.Service;
using IroService.Domain.Ssda903;
using IroService.TestKit;

namespace IroService.Casework.Tests.Files;

public class The_demo_councils_files
{
    [Fact]
    public void Are_read_with_nothing_told_but_the_fault_that_was_planted_there()
    {
        using var folder = new TemporaryFolder();
        var today = new DateOnly(2026, 6, 17);
        var summary = DemoCouncil.Write(folder.Path, today);
        var notes = new List<FileNote>();
        var returns = summary.Ssda903Folders
            .Select(name => ReadSsda903Folder.Read(Path.Combine(folder.Path, name), TablesNeeded.All, notes.Add)).ToList();
        var children = CombinedReturns.Of(returns, null, today).Children.Select(c => c.Child).ToHashSet();
        var none = new HashSet<string>();
        var service = ReadServiceFolder.Read(folder.FileNamed("service"), new KnownIds(children, none, none), notes.Add);

        Assert.Equal(("REVIEW", FileNoteKind.Unreadable), notes.Select(n => (n.Column, n.Kind)).Single());
        Assert.NotEmpty(service.Allocations);
        Assert.Equal(children.Order(StringComparer.Ordinal), service.Children.Select(c => c.Child).Order(StringComparer.Ordinal));
    }
}
