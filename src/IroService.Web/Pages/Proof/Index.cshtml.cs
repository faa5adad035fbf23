using System.Text.RegularExpressions;
using IroService.Casework.Access;
using IroService.Casework.Deadlines;
using IroService.Casework.WorkingDays;
using IroService.Domain.Notifications;
using IroService.Web.Access;
using IroService.Web.Who;

namespace IroService.Web.Pages.Proof;

/// <summary>What the nightly check of every duty found.</summary>
[Asks(Act.SeeProof)]
public partial class IndexModel(ReadProof read, TimeProvider clock) : CasePage
{
    public ProofStanding Proof { get; private set; } = new(null, IsLate: false);

    public DateOnly Today => clock.Today();

    /// <summary>Whether the person may know of every child.</summary>
    public bool SeesChildren => Me.Role == Role.PrincipalIro;

    /// <summary>The child, by our own number, and what was found of it.</summary>
    public IReadOnlyList<(string Child, string Sentence)> Failures => [.. Proof.Last!.FailureLines.Select(line => Line().Match(line).Groups).Select(line => (line["child"].Value, Sentence(line["what"].Value)))];

    public async Task OnGetAsync(CancellationToken cancel) => Proof = await read.ApplyAsync(cancel);

    static string Sentence(string what) => what.Length == 0 ? "" : char.ToUpperInvariant(what[0]) + what[1..];

    [GeneratedRegex("^Child (?<child>[0-9]+)[,:] (?<what>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
