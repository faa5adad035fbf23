using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Casework.Tests.Workflows;
using IroService.Domain.Naming;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Tests.Settings;

public class Settings_of_terminology
{
    private const string TheyAre = "Terminology has Service, Review, Reviews, Midway, MidwayReview, MidwayReviews, Iro, Iros, IroInFull, PrincipalIro, ChildInCare, ChildrenInCare";

    public static TheoryData<string> Names => [.. TerminologySettings.Names];

    [Fact]
    public void Are_one_for_each_word() =>
        Assert.Equal(typeof(Terminology).GetProperties().Where(p => p.PropertyType == typeof(Term)).Select(p => p.Name), TerminologySettings.Names);

    [Fact]
    public void Are_the_usual_words_when_none_is_set() => Assert.Equal(Terminology.Usual, Read());

    [Theory, MemberData(nameof(Names))]
    public void Each_change_their_word_and_no_other(string name)
    {
        var read = Read(($"Terminology:{name}", " Own word "));
        foreach (var property in typeof(Terminology).GetProperties().Where(p => p.PropertyType == typeof(Term)))
        {
            Assert.Equal(property.Name == name ? new Term("Own word") : property.GetValue(Terminology.Usual), property.GetValue(read));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("review\r\nBcc: someone@example.test")]
    [InlineData("a review of a child's case whose name does not fit into a line")]
    public void Stop_the_program_when_blank_too_long_or_more_than_a_line(string word) =>
        Assert.EndsWith(
            $"expected 1 to 60 characters in one line, or the setting taken out for the usual \"review\"; {TheyAre}.",
            Assert.Throws<SettingException>(() => Read(("Terminology:Review", word))).Message);

    [Fact]
    public void Stop_the_program_when_they_have_settings_below_them() =>
        Assert.StartsWith("Setting Terminology:Review is not set; expected ", Assert.Throws<SettingException>(() => Read(("Terminology:Review:One", "review"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Are_named_when_one_is_not_known() =>
        Assert.Equal(
            $"Setting Terminology:Revue is \"…\"; expected no such setting; {TheyAre}.",
            Assert.Throws<SettingException>(() => KnownSettings.RefuseUnknown(Unknown_settings.Of(("Terminology:Revue", "review")))).Message);

    [Fact]
    public void Show_their_usual_words_in_the_example()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "deploy", "env.example")).Where(line => line.StartsWith("#Terminology__", StringComparison.Ordinal));
        Assert.Equal(Terminology.Usual, Read([.. lines.Select(line => line[1..].Replace("__", ":", StringComparison.Ordinal).Split('=')).Select(line => (line[0], line[1].Trim('"')))]));
    }

    private static Terminology Read(params (string Name, string Value)[] settings) => ((IConfiguration)Unknown_settings.Of(settings)).ReadTerminology();
}
