using IroService.Domain.Reviews;
using IroService.TestKit.Councils;

namespace IroService.Web.Tests.Casework;

public class A_childs_duties
{
    [Fact]
    public async Task Follow_the_review_of_the_law_by_date_with_all_that_is_to_be_known()
    {
        await using var office = await AnOffice.With(AnOffice.BetweenReviews);
        var html = await office.Pages.Read(office.Path());
        Assert.Contains("Next review, due 27 October 2026 in 20 weeks The law: SI 2010/959 reg 33(2) Independent Reviewing Officer: Ruth Adeyemi", Shown.Own(html), StringComparison.Ordinal);
        Assert.Equal(
        [
            "Speak with the child in private, or record why not IRO: Ruth Adeyemi 28 April 2026 (no meeting is booked: from the legal date) 43 days overdue Overdue The law Answer : Speak with the child in private, or record why not",
            "Parents' wishes and feelings are known, or record why not IRO: Ruth Adeyemi 28 April 2026 (no meeting is booked: from the legal date) 43 days overdue Overdue The law Answer : Parents' wishes and feelings are known, or record why not",
            "Decisions are recorded and sent to the manager IRO: Ruth Adeyemi 5 May 2026 36 days overdue Overdue Statutory guidance Answer : Decisions are recorded and sent to the manager",
            "Rate the care plan after the review IRO: Ruth Adeyemi 5 May 2026 36 days overdue Overdue The council's own rule Rate the plan : Rate the care plan after the review",
            "The full record of the review is written IRO: Ruth Adeyemi 27 May 2026, the council's own time; the IRO Handbook says 19 May 2026 14 days overdue Overdue The council's own rule Answer : The full record of the review is written",
            "The record is with everybody who should have it Business support: nobody is known 27 May 2026 14 days overdue Overdue Statutory guidance",
            "Midway review IRO: Ruth Adeyemi 27 July 2026 in 7 weeks Later The council's own rule Record it : Midway review",
            "Book the next review Business support: nobody is known 15 September 2026 in 14 weeks Later The council's own rule Book : Book the next review",
            "IRO and social worker plan the review IRO: Ruth Adeyemi 6 October 2026 (no meeting is booked: from the legal date) in 17 weeks Later Statutory guidance Answer : IRO and social worker plan the review",
            "Invitations and consultation papers are sent Business support: nobody is known 13 October 2026 (no meeting is booked: from the legal date) in 18 weeks Later Statutory guidance",
            "The social worker's report is with the IRO Social worker: Dev Parmar 22 October 2026 (no meeting is booked: from the legal date) in 19 weeks Later Statutory guidance",
            "Speak with the child in private, or record why not IRO: Ruth Adeyemi 27 October 2026 (no meeting is booked: from the legal date) in 20 weeks Later The law Answer : Speak with the child in private, or record why not",
            "Parents' wishes and feelings are known, or record why not IRO: Ruth Adeyemi 27 October 2026 (no meeting is booked: from the legal date) in 20 weeks Later The law Answer : Parents' wishes and feelings are known, or record why not",
        ],
        Shown.Rows(html).Take(13));
    }

    [Fact]
    public async Task Count_back_from_the_booked_date_and_a_late_booking_is_at_risk_at_once()
    {
        await using var office = await AnOffice.With(AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-05-26").BookedFor("2026-06-25"));
        var html = await office.Pages.Read(office.Path());
        Assert.Contains("At risk The meeting is booked for 25 June 2026, after 23 June 2026, the day by which the law wants the review. Move the booking First review, due 23 June 2026", Shown.Own(html), StringComparison.Ordinal);
        Assert.Contains(Shown.Rows(html), row => row.StartsWith("Invitations and consultation papers are sent Business support: nobody is known 11 June 2026 (from the booked date) 1 working day left Due soon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_are_not_known_yet_say_what_is_missing()
    {
        await using var office = await AnOffice.With(AChild.Named("Cal Oak").LookedAfterSince("2026-06-01", "J2"));
        var html = await office.Pages.Read(office.Path());
        Assert.Contains(Shown.Rows(html), row => row.StartsWith(
            "Police or remand accommodation: enter the day on which it ends Social worker: Dev Parmar Not known: the day on which the accommodation ends is missing Date not known The law Enter the day",
            StringComparison.Ordinal));
        Assert.Contains($"href=\"{office.Path("early-review")}?reason=police-or-remand-to-end\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"police-or-remand-to-end\" checked=\"checked\"", await office.Pages.Read(office.Path("early-review?reason=police-or-remand-to-end")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_are_closed_say_how_truly()
    {
        await using var office = await AnOffice.With(
            AChild.Named("Amelia Okonkwo").LookedAfterSince("2026-05-04").BookedFor("2026-05-28", BookingStatus.Adjourned, reason: "No interpreter").ReviewHeld("2026-06-03"));
        var rows = Shown.Rows(await office.Pages.Read(office.Path()));
        Assert.Contains("First review 2 June 2026 3 June 2026 Held 1 day late", rows);
        Assert.Contains("Complete the adjourned review 25 June 2026 3 June 2026 Held on time", rows);
        Assert.Contains(rows, row => row.StartsWith("IRO and social worker plan the review", StringComparison.Ordinal) && row.EndsWith("3 June 2026 Not done before the review", StringComparison.Ordinal));
    }
}
