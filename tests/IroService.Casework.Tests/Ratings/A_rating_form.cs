using System.Text;
using IroService.Casework.Ratings;
using IroService.Casework.Tests.Workflows;
using IroService.Casework.Workflows;
using IroService.Domain.Ratings;
using IroService.Domain.Workflows;
using IroService.TestKit;

namespace IroService.Casework.Tests.Ratings;

public class A_rating_form
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(Repository.Root, "workflows", "ratings", "care-plan.yaml"));

    [Fact]
    public void That_comes_with_the_program_holds()
    {
        var form = Assert.Single(Assert.IsType<RatingForms>(Read(Shipped).Forms).All);
        Assert.Equal([RatingColour.Green, RatingColour.Amber, RatingColour.Red], form.Scale.Select(p => p.Colour));
        Assert.Equal(5, form.Domains.Count);
    }

    [Fact]
    public void May_have_four_points() => Assert.Equal(
        4,
        Read(Shipped.Replace("  - { id: red,", "  - { id: amber-red, title: Amber-red, colour: amber, means: Worse }\n  - { id: red,", StringComparison.Ordinal)).Forms!.All[0].Scale.Count);

    [Theory]
    [InlineData("  - { id: amber, title: Amber, colour: amber", "  - { id: amber, title: Amber, colour: ambre", "\"ambre\" is not a colour")]
    [InlineData("id: green, title", "id: amber, title", "The point \"amber\" stands twice")]
    [InlineData("colour: green", "colour: red", "No point of the scale counts as green")]
    [InlineData("at-least: 3", "at-least: none", "\"none\" is not a number of facts; a whole number from 1 to 20 was expected.")]
    [InlineData("open-dispute", "open-disputes", "\"open-disputes\" is not a recorded fact")]
    [InlineData("domains:", "domain:", "\"domain\" is not a key of a form of rating")]
    [InlineData("version: 1", "version: 0", "\"0\" is not a version")]
    [InlineData("id: care-plan", "id: plan", "does not fit the file's name")]
    public void Says_what_is_wrong_and_where(string right, string wrong, string sentence) => Assert.Contains(
        Read(Shipped.Replace(right, wrong, StringComparison.Ordinal)).Problems,
        problem => problem.Line > 1 && problem.Sentence.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void With_two_points_is_refused()
    {
        var two = string.Join('\n', Shipped.Split('\n').Where(line => !line.Contains("id: amber,", StringComparison.Ordinal)));
        Assert.Contains(Read(two).Problems, problem => problem.Sentence == "The scale has 2 points; three or four were expected.");
    }

    [Fact]
    public void Of_a_later_version_serves_from_its_day_and_the_first_the_days_before()
    {
        var second = Shipped.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("from: 2026-04-01", "from: 2027-04-01", StringComparison.Ordinal);
        var forms = RatingForms.Read([Named("care-plan", Shipped), Named("care-plan.v2", second)]).Forms!;
        Assert.Equal([1, 1, 2], new[] { new DateOnly(2020, 1, 1), new(2027, 3, 31), new(2027, 4, 1) }.Select(day => forms.On(day).Version));
        Assert.Equal(("Green", "lime"), (forms.Title(1, "green"), forms.Title(1, "lime")));
    }

    [Fact]
    public void Of_a_later_version_comes_into_force_later() => Assert.Contains(
        RatingForms.Read([Named("care-plan", Shipped), Named("care-plan.v2", Shipped.Replace("version: 1", "version: 2", StringComparison.Ordinal))]).Problems,
        problem => problem.Sentence == "Version 2 must come into force after version 1, which does on 2026-04-01.");

    [Fact]
    public void That_is_broken_is_told_with_the_other_definitions_and_stops_a_program()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "ratings"));
        File.WriteAllText(Path.Combine(folder.Path, "ratings", "care-plan.yaml"), Shipped.Replace("colour: red", "colour: pink", StringComparison.Ordinal));
        var (hold, lines) = CheckWorkflows.Check(folder.Path);
        Assert.False(hold);
        Assert.Contains("ratings/care-plan.yaml:", Assert.Single(lines, line => line.Contains("pink", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Throws<WorkflowsException>(() => RatingForms.Load(folder.Path));
    }

    [Fact]
    public void Is_the_programs_own_when_the_folder_has_none()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("Rating of the care plan", RatingForms.Load(folder.Path).All[0].Title);
    }

    private static (RatingForms? Forms, IReadOnlyList<DefinitionProblem> Problems) Read(string text) => RatingForms.Read([Named("care-plan", text)]);

    private static DefinitionFile Named(string name, string text) => new($"ratings/{name}.yaml", Basis.Local, Encoding.UTF8.GetBytes(text));
}
