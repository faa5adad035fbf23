using Microsoft.EntityFrameworkCore;

namespace IroService.Web.Tests.Casework;

/// <summary>Ruth's child was handed over to Martin from 24 March 2026 on; the council's file of allocations comes.</summary>
public sealed class A_file_after_a_hand_over
{
    const string Old = "Ruth Adeyemi,2026-03-02,";

    [Theory]
    [InlineData("The old file, again", "Ruth 2026-03-02 2026-03-23|Martin 2026-03-24", Old)]
    [InlineData("The file has caught up", "Ruth 2026-03-02 2026-03-23|Martin 2026-03-24", "Ruth Adeyemi,2026-03-02,2026-03-23", "Martin Clough,2026-03-24,")]
    [InlineData("It has caught up from another day", "Ruth 2026-03-02 2026-03-24|Martin 2026-03-24", "Ruth Adeyemi,2026-03-02,2026-03-24", "Martin Clough,2026-03-25,")]
    [InlineData("It begins the old one on another day", "Ruth 2026-03-02 2026-03-23|Martin 2026-03-24", "Ruth Adeyemi,2026-03-03,")]
    [InlineData("It says who it is instead", "Ruth 2026-03-02 2026-03-23|Nia 2026-03-24", "Ruth Adeyemi,2026-03-02,2026-03-23", "Nia Powell,2026-03-24,")]
    [InlineData("It says another last day", "Ruth 2026-03-02 2026-03-31|Martin 2026-03-24", "Ruth Adeyemi,2026-03-02,2026-03-31")]
    [InlineData("It ends the new one", "Ruth 2026-03-02 2026-03-23|Martin 2026-03-24 2026-12-31", Old, "Martin Clough,2026-03-24,2026-12-31")]
    [InlineData("She comes back later", "Ruth 2026-03-02 2026-03-23|Martin 2026-03-24|Ruth 2027-01-04", Old, "Ruth Adeyemi,2027-01-04,")]
    public async Task Counts_for_what_is_new_in_it_only(string what, string then, params string[] rows)
    {
        await using var leaver = await ALeaver.OnAsync();
        await leaver.AllToAsync(leaver.Martin);
        foreach (var _ in new[] { 1, 2 })
        {
            await leaver.ImportAsync(rows);
            Assert.True(then == string.Join('|', await leaver.AllocationsOfAsync("Okonkwo")), what);
        }
    }

    [Fact]
    public async Task Counts_for_nothing_when_it_only_repeats_what_it_said_before()
    {
        await using var leaver = await ALeaver.OnAsync();
        await leaver.ImportAsync(Old);
        await leaver.AllToAsync(leaver.Martin);
        var before = await leaver.Council.ReadAsync(db => db.History.CountAsync());
        await leaver.ImportAsync(Old);
        Assert.Equal(before, await leaver.Council.ReadAsync(db => db.History.CountAsync()));
    }

    [Fact]
    public async Task Leaves_what_is_handed_on_again_where_it_is()
    {
        await using var leaver = await ALeaver.OnAsync();
        await leaver.AllToAsync(leaver.Martin);
        await leaver.LeavesAsync(leaver.Martin, "2026-03-31");
        await leaver.SendAsync("do", "1 4 2026", [("Everybody-iro", $"{leaver.Nia.Id}")], leaver.Martin);
        await leaver.ImportAsync(Old);
        await leaver.ImportAsync(Old, "Martin Clough,2026-03-24,");
        Assert.Equal(["Ruth 2026-03-02 2026-03-23", "Martin 2026-03-24 2026-03-31", "Nia 2026-04-01"], await leaver.AllocationsOfAsync("Okonkwo"));
    }
}
