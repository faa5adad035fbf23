using System.Text;
using IroService.Casework.Workflows;
using IroService.Domain.Workflows;

namespace IroService.Casework.Tests.Workflows;

public class A_file_that_is_no_definition
{
    [Fact]
    public void Empty() =>
        "".Tells(
        "workflows/local/visits.yaml:1:1: The file is empty; a definition begins with its id.");

    [Fact]
    public void Nothing_but_remarks() =>
        "# Later.\n\n".Tells(
        "workflows/local/visits.yaml:1:1: The file is empty; a definition begins with its id.");

    [Fact]
    public void A_sentence() =>
        "To be written.\n".Tells(
        "workflows/local/visits.yaml:1:1: A definition must be a set of keys; text stands here.");

    [Fact]
    public void A_list() =>
        "- id: visits\n".Tells(
        "workflows/local/visits.yaml:1:1: A definition must be a set of keys; a list stands here.");

    [Fact]
    public void Not_YAML() =>
        Visits.With("{ from: 2020-04-01 }", "{ from: 2020-04-01").Tells(
        "workflows/local/visits.yaml:5:1: This is not YAML: before this place a brace, a bracket or a quote is not closed, or a word stands where none can.");

    [Fact]
    public void A_quote_that_is_not_closed() =>
        Visits.With("title: Visits after reviews", "title: \"Visits after reviews").Tells(
        "workflows/local/visits.yaml:3:8: This is not YAML: while scanning a multi-line double-quoted scalar, found wrong indentation.");

    [Fact]
    public void A_tab() =>
        Visits.With("  - { on: became", "\t- { on: became").Tells(
        "workflows/local/visits.yaml:6:1: A tab stands before the first word of the line; YAML wants spaces there.");

    [Fact]
    public void Two_documents() =>
        (Visits.Text + "---\n" + Visits.Text).Tells(
        "workflows/local/visits.yaml:24:1: A second document begins here; a file holds one definition.");

    [Fact]
    public void An_anchor() =>
        Visits.With("tell: [iro]", "tell: &told [iro]").Tells(
        """workflows/local/visits.yaml:11:89: The anchor "&told" is not part of the language; take it out.""");

    [Fact]
    public void An_alias() =>
        Visits.With("[10 working days, 1 week]", "&b [10 working days, 1 week]").With("before: [10 working days] }", "before: *b }").Tells(
        """workflows/local/visits.yaml:11:25: The anchor "&b" is not part of the language; take it out.""",
        """workflows/local/visits.yaml:15:25: The alias "*b" is not part of the language; write out what it stands for.""");

    [Fact]
    public void A_tag() =>
        Visits.With("version: 1", "version: !!int 1").Tells(
        """workflows/local/visits.yaml:2:10: The tag "tag:yaml.org,2002:int" is not part of the language; take it out.""");

    [Fact]
    public void Lists_without_end() =>
        new string('[', 200_000).Tells(
        "workflows/local/visits.yaml:1:14: This is not YAML: lists and keys stand more than 12 deep.");

    [Fact]
    public void A_list_in_a_list_in_a_list() =>
        ("id: " + new string('[', 15) + new string(']', 15) + "\n").Tells(
        "workflows/local/visits.yaml:1:17: This is not YAML: lists and keys stand more than 12 deep.");

    [Fact]
    public void Ten_megabytes() =>
        new DefinitionFile(Visits.Path, Basis.Local, new byte[10 * 1024 * 1024]).Tells(
        "workflows/local/visits.yaml:1:1: The file is larger than 262144 bytes, too large for a definition.");

    [Fact]
    public void Binary() =>
        new DefinitionFile(Visits.Path, Basis.Local, [.. "id: visits\nver"u8, 0, 1, 2]).Tells(
        "workflows/local/visits.yaml:2:4: The byte 0x00 stands in no text; is the file binary?");

    [Fact]
    public void Another_encoding() =>
        new DefinitionFile(Visits.Path, Basis.Local, Encoding.Latin1.GetBytes(Visits.With("Visits after", "Visités after"))).Tells(
        "workflows/local/visits.yaml:3:13: The byte 0xE9 is not UTF-8; save the file as UTF-8.");

    [Fact]
    public void UTF_16() =>
        new DefinitionFile(Visits.Path, Basis.Local, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Visits.Text)]).Tells(
        "workflows/local/visits.yaml:1:1: The file is UTF-16; save it as UTF-8.");

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_do_no_harm() =>
        Visits.Holds(new DefinitionFile(Visits.Path, Basis.Local, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Visits.Text.ReplaceLineEndings("\r\n"))]));
}
