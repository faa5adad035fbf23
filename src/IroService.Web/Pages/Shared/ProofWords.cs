using System.Globalization;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;

namespace IroService.Web.Pages.Shared;

/// <summary>The nightly proof in a sentence.</summary>
public static class ProofWords
{
    // What runs before people come to work is last night's.
    static readonly TimeOnly Morning = new(6, 0);

    /// <summary>"Last night 5,208 duties of 650 children were checked one by one: 4,310 done, 820 open, 61 not applicable, 17 not yet known, 0 missing (24 March 2026, 00:50)."</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="ofEveryChild">Whether the numbers may be said: they count every child, also those of whom only few may know.</param>
    public static string Of(NightlyProof proof, DateOnly today, bool ofEveryChild)
    {
        var (day, time) = (LondonTime.DateOf(proof.At), LondonTime.TimeOf(proof.At));
        var when = day != today ? $"On {DateWords.Of(day)}" : time < Morning ? "Last night" : "Today";
        if (!ofEveryChild)
            return $"{when} the duties of every child were checked one by one: {(proof.Failures == 0 ? "none is missing" : "not all add up")} ({DateWords.Of(day)}, {time.ToString("HH:mm", CultureInfo.InvariantCulture)}).";
        return $"{when} {Count(proof.Duties, "duty", "duties")} of {Count(proof.Children, "child", "children")} {(proof.Duties == 1 ? "was" : "were")} checked one by one: "
            + $"{Number(proof.Done)} done, {Number(proof.Open)} open, {Number(proof.NotApplicable)} not applicable, {Number(proof.NotYetKnown)} not yet known, "
            + (proof.NoLongerDue > 0 ? $"{Number(proof.NoLongerDue)} no longer due, " : "")
            + (proof.Failures == 0 ? "0 missing" : $"{Number(proof.Failures)} that {(proof.Failures == 1 ? "does" : "do")} not add up")
            + $" ({DateWords.Of(day)}, {time.ToString("HH:mm", CultureInfo.InvariantCulture)}).";
    }

    static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
