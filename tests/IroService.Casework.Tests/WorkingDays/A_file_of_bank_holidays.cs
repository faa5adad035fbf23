using System.Text;
using IroService.Casework.Files;
using IroService.Casework.WorkingDays;
using IroService.TestKit;
using IroService.TestKit.WorkingDays;

namespace IroService.Casework.Tests.WorkingDays;

public class A_file_of_bank_holidays
{
    const string Feed = "expected GOV.UK's bank holidays feed (www.gov.uk/bank-holidays.json)";

    [Fact]
    public void Is_read_for_England_and_Wales_alone()
    {
        using var files = new TemporaryFolder();
        var read = Read(files, Encoding.UTF8.GetBytes(AFeed.Shipped.Json));
        Assert.Equal(AFeed.Shipped.BankHolidays, read.BankHolidays);
        Assert.Equal("feed.json", read.Name);
        Assert.Equal(64, read.ContentHash.Length);
    }

    [Fact]
    public void May_have_a_byte_order_mark_or_be_in_UTF_16_as_PowerShell_keeps_it()
    {
        using var files = new TemporaryFolder();
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true) })
        {
            Assert.Equal(AFeed.Shipped.BankHolidays, Read(files, [.. encoding.GetPreamble(), .. encoding.GetBytes(AFeed.Shipped.Json)]).BankHolidays);
        }
    }

    [Fact]
    public void Is_the_same_with_either_apostrophe()
    {
        using var files = new TemporaryFolder();
        var typographic = new AFeed([.. AFeed.Shipped.BankHolidays.Select(h => h with { Title = h.Title.Replace('\'', '’') })]);
        Assert.Equal(AFeed.Shipped.BankHolidays, Read(files, Encoding.UTF8.GetBytes(typographic.Json)).BankHolidays);
    }

    [Theory]
    [InlineData("", $": the file is empty; {Feed}.")]
    [InlineData(" \n", $": the file is empty; {Feed}.")]
    [InlineData("{\n \"england-and-wales\": oops", $":2: not JSON at character 23 of the line; {Feed}.")]
    [InlineData("<html></html>", $":1: not JSON at character 1 of the line; {Feed}.")]
    [InlineData("""{ "\ud800": 1, "\udc00": 2 }""", $": a key is no text; {Feed}.")]
    [InlineData("[]", $": there is no division \"england-and-wales\"; {Feed}.")]
    [InlineData("""{ "scotland": { "division": "scotland", "events": [] } }""", $": there is no division \"england-and-wales\"; {Feed}.")]
    [InlineData("""{ "england-and-wales": [1] }""", $": there is no division \"england-and-wales\"; {Feed}.")]
    [InlineData("""{ "england-and-wales": { "division": "northern-ireland", "events": [] } }""", $": what stands as \"england-and-wales\" calls itself division \"northern-ireland\"; {Feed}.")]
    [InlineData("""{ "england-and-wales": { "division": "england-and-wales", "events": [] } }""", $": \"england-and-wales\" has no \"events\"; {Feed}.")]
    [InlineData("""{ "england-and-wales": { "events": {} } }""", $": \"england-and-wales\" has no \"events\"; {Feed}.")]
    public void That_is_no_such_feed_is_refused_in_a_sentence_with_its_place(string text, string sentence) => Assert.Equal([sentence], Refused(text));

    [Fact]
    public void That_names_a_key_twice_is_refused() =>
        Assert.Contains(": not JSON at character ", Assert.Single(Refused("""{ "england-and-wales": {}, "england-and-wales": {} }""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "title": "T", "date": "2026-02-30" }""", """date is "2026-02-30"; expected a real date such as 2026-12-25.""")]
    [InlineData("""{ "title": "T", "date": "25/12/2026" }""", """date is "25/12/2026"; expected a real date such as 2026-12-25.""")]
    [InlineData("""{ "title": "T", "date": 20261225 }""", "date is 20261225; expected a real date such as 2026-12-25.")]
    [InlineData("""{ "title": "T", "date": null }""", "date is null; expected a real date such as 2026-12-25.")]
    [InlineData("""{ "title": "T", "date": "\ud800" }""", "date is \"\\ud800\"; expected a real date such as 2026-12-25.")]
    [InlineData("""{ "title": "T" }""", "there is no date; expected a real date such as 2026-12-25.")]
    [InlineData("""{ "title": "T", "date": "2026-12-26" }""", "2026-12-26 is a Saturday; expected the substitute day, as GOV.UK lists it.")]
    [InlineData("""{ "title": "T", "date": "2026-12-27" }""", "2026-12-27 is a Sunday; expected the substitute day, as GOV.UK lists it.")]
    [InlineData("""{ "title": "Again", "date": "2026-12-25" }""", "2026-12-25 stands at event 1 already; expected each day once.")]
    [InlineData("""{ "date": "2026-12-28" }""", "2026-12-28 has no title; expected what the bank holiday is called.")]
    [InlineData("""{ "title": 7, "date": "2026-12-28" }""", "2026-12-28 has no title; expected what the bank holiday is called.")]
    [InlineData("""{ "title": "a\nb", "date": "2026-12-28" }""", "the title of 2026-12-28 holds a line break or another control character; expected plain text.")]
    [InlineData("\"2026-12-28\"", "expected an object with a \"title\" and a \"date\".")]
    public void With_an_event_that_cannot_be_right_is_refused_with_its_number(string element, string sentence) =>
        Assert.Equal([$" england-and-wales event 2: {sentence}"], Refused($$"""{ "england-and-wales": { "events": [{ "title": "Christmas Day", "date": "2026-12-25" }, {{element}}] } }"""));

    [Fact]
    public void With_several_faults_is_refused_with_all_of_them() => Assert.Equal(
        [" england-and-wales event 1: there is no date; expected a real date such as 2026-12-25.", " england-and-wales event 3: the title of 2026-12-28 has 201 characters; expected 200 at most."],
        Refused($$"""{ "england-and-wales": { "events": [{}, { "title": "Christmas Day", "date": "2026-12-25" }, { "title": "{{new string('x', 201)}}", "date": "2026-12-28" }] } }"""));

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00, 0x00 })]
    [InlineData(new byte[] { (byte)'{', 0xFF, (byte)'}' })]
    [InlineData(new byte[] { (byte)'{', 0x00, (byte)'}' })]
    public void That_is_no_text_is_refused(byte[] bytes) =>
        Assert.Equal([": the file is not text; expected GOV.UK's bank holidays feed (www.gov.uk/bank-holidays.json) as JSON in UTF-8."], Refused(bytes));

    [Fact]
    public void That_is_far_too_large_is_refused() =>
        Assert.Equal([": the file is larger than 10 MB; GOV.UK's bank holidays feed has some kilobytes."], Refused(new byte[10_000_001]));

    [Fact]
    public void That_is_not_there_or_is_a_folder_is_refused()
    {
        using var files = new TemporaryFolder();
        var missing = Assert.Throws<UnusableFilesException>(() => BankHolidayFile.Read(files.FileNamed("x.json")));
        Assert.Equal($"{files.FileNamed("x.json")}: there is no such file.", missing.Message);
        var folder = Assert.Throws<UnusableFilesException>(() => BankHolidayFile.Read(files.Path));
        Assert.Equal($"{files.Path}: this is a folder; name the file with GOV.UK's bank holidays.", folder.Message);
    }

    [Fact]
    public void Mangled_at_random_is_read_or_refused_and_never_a_fault()
    {
        var random = new Random(7);
        var whole = Encoding.UTF8.GetBytes(AFeed.Shipped.Of(2026).Json);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = whole.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(1, 127);
            }

            try
            {
                BankHolidayFeed.Read(Encoding.UTF8.GetString(bytes), "f");
            }
            catch (UnusableFilesException)
            {
                // Said in sentences.
            }
        }
    }

    static IEnumerable<string> Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    static IEnumerable<string> Refused(byte[] bytes)
    {
        using var files = new TemporaryFolder();
        var notes = Assert.Throws<UnusableFilesException>(() => Read(files, bytes)).Notes;
        return [.. notes.Select(n => n.ToString()[files.FileNamed("feed.json").Length..])];
    }

    static BankHolidayFile Read(TemporaryFolder files, byte[] bytes)
    {
        File.WriteAllBytes(files.FileNamed("feed.json"), bytes);
        return BankHolidayFile.Read(files.FileNamed("feed.json"));
    }
}
