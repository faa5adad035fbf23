using System.Security.Cryptography;
using System.Text;
using IroService.TestKit;

namespace IroService.Cli.Tests.Timetable;

public class The_public_sample
{
    /// <summary>Of the timetable that a second program, written from the contract alone, printed for 31 March 2018.</summary>
    private const string AsReadIndependently = "42f9e0ce99523fc2f13ae2018795a2fcef906f834dfc1bfef7f8ac5b0333900c";

    [Fact]
    public async Task Has_the_timetable_that_an_independent_reader_worked_out()
    {
        var (code, bytes) = await Ran.Program("C.UTF-8", "timetable", "--ssda903", PublicData.Ssda903Sample, "--as-at", "2018-03-31");
        Assert.Equal(0, code);
        var statuses = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(',')).CountBy(fields => $"{fields[2]} {fields[8]}").OrderBy(count => count.Key, StringComparer.Ordinal);
        Assert.Equal(
            """
            adoption-authorised late 98
            adoption-authorised missed 72
            adoption-authorised not-required 31
            adoption-authorised on-time 109
            adoption-authorised overdue 37
            adoption-authorised superseded 25
            adoption-authorised upcoming 34
            adoption-placed late 245
            adoption-placed missed 248
            adoption-placed not-required 30
            adoption-placed on-time 112
            adoption-placed overdue 125
            adoption-placed superseded 59
            adoption-placed upcoming 53
            adoption-returned late 67
            adoption-returned missed 27
            adoption-returned not-required 8
            adoption-returned on-time 10
            adoption-returned overdue 93
            adoption-returned superseded 3
            adoption-returned upcoming 24
            reg33 late 658
            reg33 missed 294
            reg33 not-held-before-end 2
            reg33 not-required 255
            reg33 on-time 772
            reg33 overdue 453
            reg33 superseded 79
            reg33 unknown 1329
            reg33 upcoming 423
            short-break late 136
            short-break missed 46
            short-break not-required 78
            short-break on-time 192
            short-break overdue 124
            short-break unknown 303
            short-break upcoming 120
            """,
            string.Join('\n', statuses.Select(count => $"{count.Key} {count.Value}")));
        Assert.Equal(AsReadIndependently, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    [Trait("Category", "Alone")]
    public async Task Is_answered_whole_in_under_two_seconds() =>
        Assert.InRange((await Ran.Quickest(TimeSpan.FromSeconds(2), "timetable", "--ssda903", PublicData.Ssda903Sample, "--as-at", "2026-03-31")).TotalSeconds, 0, 2);
}
