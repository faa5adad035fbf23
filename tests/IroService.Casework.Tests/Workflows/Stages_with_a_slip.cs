using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class Stages_with_a_slip
{
    [Fact]
    public void A_stage_that_does_not_exist() =>
        Visits.With("review-held: next", "review-held: nxet").Tells(
        """workflows/local/visits.yaml:12:24: "nxet" is not a stage of this definition; did you mean "next"?""");

    [Fact]
    public void A_beginning_at_a_stage_that_does_not_exist() =>
        Visits.With("at: first", "at: elsewhere").Tells(
        """workflows/local/visits.yaml:6:36: "elsewhere" is not a stage of this definition; one of these was expected: first, next, later, unknown.""",
        """workflows/local/visits.yaml:9:9: The stage "first" cannot be reached; nothing begins at it or moves on to it.""");

    [Fact]
    public void A_run_that_ends_before_it_begins() =>
        Visits.With("if-unknown: unknown", "if-unknown: ended").Tells(
        """workflows/local/visits.yaml:7:57: "ended" is not a stage of this definition; one of these was expected: first, next, later, unknown.""",
        """workflows/local/visits.yaml:21:9: The stage "unknown" cannot be reached; nothing begins at it or moves on to it.""");

    [Fact]
    public void A_stage_that_is_called_the_end() =>
        Visits.With("id: later", "id: ended").Tells(
        """workflows/local/visits.yaml:16:24: "later" is not a stage of this definition; one of these was expected: first, next, ended, unknown.""",
        """workflows/local/visits.yaml:17:9: "ended" is not a stage's name; it stands for the end of the run.""",
        """workflows/local/visits.yaml:20:24: "later" is not a stage of this definition; one of these was expected: first, next, ended, unknown.""",
        """workflows/local/visits.yaml:23:24: "later" is not a stage of this definition; one of these was expected: first, next, ended, unknown.""");

    [Fact]
    public void A_stage_that_stands_twice() =>
        Visits.With("id: later", "id: next").Tells(
        """workflows/local/visits.yaml:16:24: "later" is not a stage of this definition; one of these was expected: first, next, unknown.""",
        """workflows/local/visits.yaml:17:9: The stage "next" stands twice; each needs a name of its own.""",
        """workflows/local/visits.yaml:20:24: "later" is not a stage of this definition; one of these was expected: first, next, unknown.""",
        """workflows/local/visits.yaml:23:24: "later" is not a stage of this definition; one of these was expected: first, next, unknown.""");

    [Fact]
    public void A_stage_that_cannot_be_reached() =>
        Visits.With(", if-unknown: unknown", "").Tells(
        """workflows/local/visits.yaml:21:9: The stage "unknown" cannot be reached; nothing begins at it or moves on to it.""");

    [Fact]
    public void Stages_that_only_reach_each_other() =>
        Visits.With("{ on: became-looked-after, at: first }", "{ on: became-looked-after, at: next }").With("6 months after review-held, or returned-from-adoption", "6 months after became-looked-after").With("not-before: 1 month after became-looked-after, ", "").Tells(
        """workflows/local/visits.yaml:9:9: The stage "first" cannot be reached; nothing begins at it or moves on to it.""");

    [Fact]
    public void A_stage_with_no_way_out() =>
        Visits.With("{ review-held: next, ceased-to-be-looked-after: ended }", "{ review-held: next }").Tells(
        """workflows/local/visits.yaml:12:9: The stage "first" has no way out; "ceased-to-be-looked-after: ended" was expected here.""");

    [Fact]
    public void An_end_of_care_that_ends_nothing() =>
        Visits.With("next, ceased-to-be-looked-after: ended", "next, ceased-to-be-looked-after: next").Tells(
        """workflows/local/visits.yaml:12:57: "ceased-to-be-looked-after" leads to "next"; "ended" was expected, since nothing is owed after it.""");

    [Fact]
    public void A_fact_that_moves_on_twice() =>
        Visits.With("review-held: next, ", "review-held: next, review-held: later, ").Tells(
        """workflows/local/visits.yaml:12:30: The fact "review-held" stands twice in "on"; keep one.""");

    [Fact]
    public void A_fact_that_begins_twice() =>
        Visits.With("at: first }", "at: first }\n  - { on: became-looked-after, at: first }").Tells(
        """workflows/local/visits.yaml:7:11: The fact "became-looked-after" begins a run twice at "first"; keep one.""");

    [Fact]
    public void The_end_of_care_begins_nothing() =>
        Visits.With("on: returned-from-adoption, at", "on: ceased-to-be-looked-after, at").Tells(
        """workflows/local/visits.yaml:7:11: Nothing begins with "ceased-to-be-looked-after"; it ends every run.""");

    [Fact]
    public void A_time_counted_from_what_cannot_have_happened() =>
        Visits.With("20 working days after became-looked-after", "20 working days after short-breaks-began").Tells(
        """workflows/local/visits.yaml:10:82: "short-breaks-began" cannot have happened when the stage "first" is entered by became-looked-after > first.""");

    [Fact]
    public void A_time_counted_from_what_need_not_have_happened_on_one_path() =>
        Visits.With("\"6 months after review-held, or returned-from-adoption\"", "6 months after review-held").Tells(
        """workflows/local/visits.yaml:14:74: "review-held" need not have happened when the stage "next" is entered by returned-from-adoption > next.""");

    [Fact]
    public void A_time_counted_from_a_start_that_is_not_known() =>
        Visits.With("if-unknown: unknown", "if-unknown: next").With("  - id: unknown", "  - id: unused").Tells(
        """workflows/local/visits.yaml:14:75: "review-held" or "returned-from-adoption" need not have happened on a day that is known when the stage "next" is entered by returned-from-adoption (not known) > next.""",
        """workflows/local/visits.yaml:14:142: "became-looked-after" need not have happened on a day that is known when the stage "next" is entered by returned-from-adoption (not known) > next.""",
        """workflows/local/visits.yaml:21:9: The stage "unused" cannot be reached; nothing begins at it or moves on to it.""");

    [Fact]
    public void The_path_is_the_shortest_one() =>
        Visits.With("due: 6 months after review-held, basis", "due: 6 months after placed-for-adoption, basis").With("review-held: later, ceased-to-be-looked-after: ended }\n  - id: unknown", "ceased-to-be-looked-after: ended }\n  - id: unknown").Tells(
        """workflows/local/visits.yaml:18:75: "placed-for-adoption" need not have happened on a day that is known when the stage "later" is entered by returned-from-adoption (not known) > unknown > review-held > later.""");

    [Fact]
    public void A_choice_that_can_never_be_taken() =>
        Visits.With("due: 6 months after review-held, basis", "due: \"6 months after review-held, or ceased-to-be-looked-after\", basis").Tells(
        """workflows/local/visits.yaml:18:92: "ceased-to-be-looked-after" cannot have happened when the stage "later" is entered by returned-from-adoption > next > review-held > later, or in any other way.""");

    [Fact]
    public void A_day_before_which_nothing_counts_is_checked_too() =>
        Visits.With("not-before: 1 month after became-looked-after", "not-before: 1 month after authorised-for-adoption").Tells(
        """workflows/local/visits.yaml:14:142: "authorised-for-adoption" need not have happened when the stage "next" is entered by returned-from-adoption > next.""");

    [Fact]
    public void A_return_from_adoption_says_that_the_child_was_placed() =>
        Visits.Holds(Visits.With(", at: first }", ", at: first }\n").With("at: next, if-unknown", "at: after-return, if-unknown")
            .With("  - id: unknown\n", """
                  - id: after-return
                    duty: { title: Visit, owner: iro, due: 2 months after placed-for-adoption, basis: Policy 7 }
                    announce: { before: [1 day] }
                    on: { ceased-to-be-looked-after: ended }
                  - id: unknown

                """).With("6 months after review-held, or returned-from-adoption", "6 months after review-held").With("not-before: 1 month after became-looked-after, ", "").At(Visits.Path));

    [Fact]
    public void Several_files_are_told_in_their_order() => new[]
    {
        Visits.As("zebra").With("at: zebra-first", "at: zebra-fist").At("workflows/local/zebra.yaml"),
        Visits.As("ape").With("tell: [iro]", "tell: [ir]").At("workflows/guidance/ape.yaml", Basis.Guidance),
    }.Tell(
        """workflows/guidance/ape.yaml:11:90: "ir" is not a role; did you mean "iro"?""",
        """workflows/local/zebra.yaml:6:36: "zebra-fist" is not a stage of this definition; did you mean "zebra-first"?""");
}
