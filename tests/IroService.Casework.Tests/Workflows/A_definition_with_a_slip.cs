namespace IroService.Casework.Tests.Workflows;

public class A_definition_with_a_slip
{
    [Fact]
    public void Without_a_slip_it_holds() => Visits.Holds(Visits.Text.At(Visits.Path));

    [Fact]
    public void A_key_that_is_not_known() =>
        Visits.With("in-force: {", "since: 2020\nin-force: {").Tells(
        """workflows/local/visits.yaml:4:1: "since" is not a key of a definition; one of these was expected: id, version, title, in-force, cycle, off, begins, stages.""");

    [Fact]
    public void A_key_with_a_typing_slip_is_one_problem_not_two() =>
        Visits.With("stages:", "stagse:").Tells(
        """workflows/local/visits.yaml:8:1: "stagse" is not a key of a definition; did you mean "stages"?""");

    [Fact]
    public void A_key_deep_inside_that_is_not_known() =>
        Visits.With("overdue:", "reminder: x, overdue:").Tells(
        """workflows/local/visits.yaml:11:52: "reminder" is not a key of "announce"; one of these was expected: before, at-once, overdue, tell, escalate.""");

    [Fact]
    public void A_key_that_stands_twice() =>
        Visits.With("title: Visits", "version: 2\ntitle: Visits").Tells(
        """workflows/local/visits.yaml:3:1: The key "version" stands twice in a definition; keep one.""");

    [Fact]
    public void A_key_that_is_missing() =>
        Visits.With("title: Visits after reviews\n", "").Tells(
        """workflows/local/visits.yaml:1:1: The key "title" is missing from a definition.""");

    [Fact]
    public void A_duty_without_a_basis() =>
        Visits.With(", basis: Policy 4", "").Tells(
        """workflows/local/visits.yaml:10:11: The key "basis" is missing from a duty.""");

    [Fact]
    public void A_basis_that_says_nothing() =>
        Visits.With("basis: Policy 4", "basis: \"\"").Tells(
        """workflows/local/visits.yaml:10:110: "basis" is empty.""");

    [Fact]
    public void A_word_where_a_list_was_expected() =>
        Visits.With("[10 working days, 1 week]", "10 working days").Tells(
        """workflows/local/visits.yaml:11:25: "before" must be a list; text stands here.""");

    [Fact]
    public void A_list_where_a_word_was_expected() =>
        Visits.With("owner: social-worker", "owner: [social-worker]").Tells(
        "workflows/local/visits.yaml:10:40: A role must be text; a list stands here.");

    [Fact]
    public void A_word_where_keys_were_expected() =>
        Visits.With("{ from: 2020-04-01 }", "2020-04-01").Tells(
        """workflows/local/visits.yaml:4:11: "in-force" must be a set of keys; text stands here.""");

    [Fact]
    public void Moves_that_are_no_keys() =>
        Visits.With("on: { review-held: next, ceased-to-be-looked-after: ended }", "on: [review-held]").Tells(
        """workflows/local/visits.yaml:12:9: "on" must be a set of keys; a list stands here.""");

    [Fact]
    public void A_list_with_nothing_in_it() =>
        Visits.With("tell: [iro]", "tell: []").Tells(
        """workflows/local/visits.yaml:11:89: "tell" holds nothing; at least one item was expected.""");

    [Fact]
    public void A_key_that_is_a_list() =>
        Visits.With("title: Visits", "[a]: b\ntitle: Visits").Tells(
        "workflows/local/visits.yaml:3:1: A key must be text; a list stands here.");

    [Fact]
    public void A_value_that_was_left_out() =>
        Visits.With("title: Visits after reviews", "title:").Tells(
        """workflows/local/visits.yaml:3:7: "title" is empty.""");

    [Fact]
    public void A_list_that_was_left_out() =>
        (Visits.Text[..Visits.Text.IndexOf("stages:", StringComparison.Ordinal)] + "stages:\n").Tells(
        """workflows/local/visits.yaml:8:8: "stages" must be a list; nothing stands here.""");

    [Fact]
    public void A_title_of_two_lines() =>
        Visits.With("title: Visits after reviews", "title: \"Visits\\nafter reviews\"").Tells(
        """workflows/local/visits.yaml:3:8: "title" must be one line of at most 200 characters, with no space around it.""");

    [Fact]
    public void A_fact_that_is_not_one() =>
        Visits.With("review-held: next", "review-hold: next").Tells(
        """workflows/local/visits.yaml:12:11: "review-hold" is not a fact; did you mean "review-held"?""");

    [Fact]
    public void A_fact_that_is_like_none() =>
        Visits.With("on: became-looked-after", "on: born").Tells(
        $"""workflows/local/visits.yaml:6:11: "born" is not a fact; one of these was expected: {Visits.Facts}.""");

    [Fact]
    public void A_role_that_is_not_one() =>
        Visits.With("tell: [iro]", "tell: [iro, team-leader]").Tells(
        """workflows/local/visits.yaml:11:95: "team-leader" is not a role; did you mean "team-manager"?""");

    [Fact]
    public void A_word_in_capitals() =>
        Visits.With("owner: social-worker", "owner: Social-Worker").Tells(
        """workflows/local/visits.yaml:10:40: "Social-Worker" is not a role; did you mean "social-worker"?""");

    [Fact]
    public void An_owner_who_is_told_twice() =>
        Visits.With("tell: [iro]", "tell: [iro, social-worker, iro]").Tells(
        """workflows/local/visits.yaml:11:95: "social-worker" owns the duty and is told in any case; take it out.""",
        """workflows/local/visits.yaml:11:110: "iro" stands twice in "tell"; take it out.""");

    [Fact]
    public void A_name_with_a_blank() =>
        Visits.With("id: first", "id: first visit").Tells(
        """workflows/local/visits.yaml:9:9: "first visit" is not a name; lower-case letters, digits and single hyphens were expected, a letter first, at most 64.""");

    [Fact]
    public void A_version_that_is_no_number() =>
        Visits.With("version: 1", "version: one").Tells(
        """workflows/local/visits.yaml:2:10: "one" is not a version; a whole number from 1 to 9999 was expected.""");

    [Fact]
    public void A_version_nought() =>
        Visits.With("version: 1", "version: 0").Tells(
        """workflows/local/visits.yaml:2:10: "0" is not a version; a whole number from 1 to 9999 was expected.""");

    [Fact]
    public void A_day_that_is_not_in_the_calendar() =>
        Visits.With("2020-04-01", "2023-02-29").Tells(
        """workflows/local/visits.yaml:4:19: "2023-02-29" is not a day from 1989-11-16 (the Children Act 1989) to 2099-12-31; write it as 2011-04-01.""");

    [Fact]
    public void A_day_written_the_British_way() =>
        Visits.With("2020-04-01", "01/04/2020").Tells(
        """workflows/local/visits.yaml:4:19: "01/04/2020" is not a day from 1989-11-16 (the Children Act 1989) to 2099-12-31; write it as 2011-04-01.""");

    [Fact]
    public void A_day_centuries_away() =>
        Visits.With("2020-04-01", "2920-04-01").Tells(
        """workflows/local/visits.yaml:4:19: "2920-04-01" is not a day from 1989-11-16 (the Children Act 1989) to 2099-12-31; write it as 2011-04-01.""");

    [Fact]
    public void An_id_that_is_not_the_files_name() =>
        Visits.With("id: visits", "id: visit").Tells(
        """workflows/local/visits.yaml:1:5: The id "visit" does not fit the file's name, "visits.yaml"; "visit.yaml" or "visit.v1.yaml" was expected.""");

    [Fact]
    public void A_file_named_after_another_version() =>
        Visits.Text.At("workflows/local/visits.v2.yaml").Tells(
        """workflows/local/visits.v2.yaml:1:5: The id "visits" does not fit the file's name, "visits.v2.yaml"; "visits.yaml" or "visits.v1.yaml" was expected.""");

    [Fact]
    public void A_file_may_be_named_after_its_version() => Visits.Holds(Visits.Text.At("workflows/local/visits.v1.yaml"));

    [Fact]
    public void A_stage_whose_day_is_known_and_that_tells_nobody() =>
        Visits.With("            announce: { before: [10 working days] }\n"[8..], "").Tells(
        """workflows/local/visits.yaml:13:5: The key "announce" is missing from a stage whose due day can be worked out; nobody would be told.""");

    [Fact]
    public void A_stage_whose_day_is_not_known_and_that_tells_somebody() =>
        Visits.With("basis: Policy 6 }\n", "basis: Policy 6 }\n    announce: { before: [1 week] }\n").Tells(
        """workflows/local/visits.yaml:23:15: A stage whose due day is "not known" announces nothing; take "announce" out.""");

    [Fact]
    public void All_slips_are_told_at_once_in_the_order_of_the_file() =>
        Visits.With("version: 1", "version: one").With("20 working days after", "20 fortnights after").With("review-held: later", "review-held: sooner").With("basis: Policy 6", "bases: Policy 6")
            .Tells(
        """workflows/local/visits.yaml:2:10: "one" is not a version; a whole number from 1 to 9999 was expected.""",
        """workflows/local/visits.yaml:10:63: "fortnights" is not a unit; one of these was expected: working days, days, weeks, months.""",
        """workflows/local/visits.yaml:16:24: "sooner" is not a stage of this definition; one of these was expected: first, next, later, unknown.""",
        """workflows/local/visits.yaml:22:70: "bases" is not a key of a duty; did you mean "basis"?""");
}
