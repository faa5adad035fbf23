namespace IroService.Cli.Tests;

public class Iro_report_measures
{
    [Fact]
    public void Prints_every_figure_in_its_order()
    {
        using var database = OnDatabase.Migrated();
        database.Runs("import", "ssda903", database.Folder(
            "2023-24",
            "A,05/06/2012,,1\nB,20/07/2020,,2\n",
            "A,05/06/2023,S,C2,U1,,\nB,07/06/2023,S,C2,U1,,\n",
            "A,03/07/2023,PN1\nA,05/10/2023,PN7\nB,03/07/2023,PN0\nX,10/05/2023,PN1\n"));
        var service = Path.Combine(database.Files.Path, "service");
        Directory.CreateDirectory(service);
        File.WriteAllText(Path.Combine(service, "notifications.csv"), "CHILD,BECAME_LOOKED_AFTER,NOTIFIED_ON\nA,2023-06-05,2023-06-07\nB,2023-06-07,2023-06-12\n");
        File.WriteAllText(Path.Combine(service, "ratings.csv"), "CHILD,RATED_ON,RATING,REASON\nA,2023-07-04,Green,\nA,2023-10-06,Amber,Drift\n");
        File.WriteAllText(Path.Combine(service, "midway.csv"), "CHILD,HELD_ON,OUTCOME\nA,2023-12-20,\n");
        File.WriteAllText(Path.Combine(service, "disputes.csv"), "REFERENCE,CHILD,KIND,OPENED_ON,THEME,STAGE_OPENED,STAGE_REACHED,RESPONDED_ON,RESOLVED_ON,OUTCOME\nD1,A,formal,2023-10-09,Drift and delay,1,2,2023-10-16,,\n");
        Assert.Equal((0, ""), (database.Runs("import", "service", service).ExitCode, database.Runs("import", "service", service).Errors));

        var ran = database.Runs("report", "measures", "--from", "2023-04-01", "--to", "2024-01-31");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(
            """
            MEASURE,SLICE,NUMERATOR,DENOMINATOR,PERCENT
            reviews-held,all,3,,
            reviews-held-on-time,all,2,3,66.7
            reviews-due-on-time,all,2,4,50.0
            children-all-on-time,all,0,2,0.0
            notified-in-time,all,1,2,50.0
            views-recorded,all,3,3,100.0
            participation,PN0,0,2,0.0
            participation,PN1,1,2,50.0
            participation,PN2,0,2,0.0
            participation,PN3,0,2,0.0
            participation,PN4,0,2,0.0
            participation,PN5,0,2,0.0
            participation,PN6,0,2,0.0
            participation,PN7,1,2,50.0
            participation,PN8,0,2,0.0
            participation,none,0,2,0.0
            participation-under-4,all,1,,
            views-conveyed,all,1,2,50.0
            attended,4-and-over,1,2,50.0
            attended,5-and-over,1,2,50.0
            rag,Green,0,1,0.0
            rag,Amber,1,1,100.0
            rag,Red,0,1,0.0
            rag-coverage,all,2,3,66.7
            midway,all,1,1,100.0
            disputes-opened,all,1,,
            disputes-opened,opened-at:1,1,,
            disputes-opened,reached:2,1,,
            disputes-opened,theme:Drift and delay,1,,
            disputes-response-days,0-10,1,,
            disputes-response-days,11-20,0,,
            disputes-response-days,over-20,0,,
            disputes-response-days,none,0,,
            disputes-over-20-days,all,1,1,100.0
            reviewed-within-6-months,all,1,2,50.0
            time-since-last-review,0-3 months,0,2,0.0
            time-since-last-review,3-6 months,1,2,50.0
            time-since-last-review,6-9 months,1,2,50.0
            time-since-last-review,9-12 months,0,2,0.0
            time-since-last-review,1 year or more,0,2,0.0
            time-since-last-review,none-new,0,2,0.0
            time-since-last-review,none,0,2,0.0

            """,
            ran.Output);
    }

    [Fact]
    public void Of_a_council_with_nothing_in_it_are_zero_and_have_no_percent()
    {
        using var database = OnDatabase.Migrated();
        var lines = database.Runs("report", "measures", "--from", "2023-04-01", "--to", "2024-03-31").Output.Split('\n');
        Assert.Contains("reviews-held,all,0,,", lines);
        Assert.Contains("reviews-due-on-time,all,0,0,", lines);
    }

    [Theory]
    [InlineData("2024-03-31", "2023-04-01", "iro measures: --from is after --to; give the first day of the range, then the last.")]
    [InlineData("2024-02-30", "2024-04-01", "iro measures: --from 2024-02-30 is not a real date in the form YYYY-MM-DD, such as 2026-03-31.")]
    public void Of_a_range_that_is_none_are_refused_in_a_sentence(string from, string to, string sentence)
    {
        using var database = OnDatabase.Migrated();
        var ran = database.Runs("report", "measures", "--from", from, "--to", to);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(sentence, ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_calendar_name_the_year_and_print_nothing()
    {
        using var database = OnDatabase.Migrated();
        database.Runs("import", "ssda903", database.Folder("2023-24", "", "A,05/06/2023,S,C2,U1,,\n", "A,03/07/2023,PN1\n"));
        var service = Path.Combine(database.Files.Path, "service");
        Directory.CreateDirectory(service);
        File.WriteAllText(Path.Combine(service, "disputes.csv"), "REFERENCE,CHILD,KIND,OPENED_ON,THEME,STAGE_OPENED,STAGE_REACHED,RESPONDED_ON,RESOLVED_ON,OUTCOME\nD1,A,formal,2023-10-09,,1,2,,,\n");
        database.Runs("import", "service", service);
        var ran = database.Runs("report", "measures", "--from", "2023-04-01", "--to", "2090-03-31");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Matches("^iro report measures: a count needs the bank holidays of [0-9]{4}, and the calendar does not have them\\.\n$", ran.Errors);
    }
}
