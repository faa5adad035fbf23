using System.Globalization;
using IroService.Domain.Ssda903;

namespace IroService.Casework.Files.Service;

/// <summary>The fields of the row that a service file stands on, by column name; what is wrong is told, and the row is then kept out.</summary>
sealed class ServiceFields(CsvTable csv, RowFaults faults)
{
    const string Dates = "yyyy-mm-dd or dd/mm/yyyy";

    public long Line => csv.Line;

    public string Text(string column) => csv.Text(csv.Find(column));

    /// <summary>An id, which must be there and may not be longer than any real one.</summary>
    public string Id(string column)
    {
        var id = faults.Required(column, Text(column));
        if (id.Length > Domain.PeriodsOfCare.Child.ReferenceLength)
        {
            faults.Unreadable(column, $"is longer than {Domain.PeriodsOfCare.Child.ReferenceLength} characters.");
        }

        return id;
    }

    public DateOnly Date(string column) => OptionalDate(column, faults.Required(column, Text(column))) ?? default;

    public DateOnly? OptionalDate(string column) => OptionalDate(column, Text(column));

    /// <summary>The last day of something that began on another; before it is told, and the row stays.</summary>
    public DateOnly? To(DateOnly? from)
    {
        var to = OptionalDate("TO");
        if (to < from)
        {
            faults.Doubt("TO", string.Create(CultureInfo.InvariantCulture, $"{to:yyyy-MM-dd} is before FROM, {from:yyyy-MM-dd}."));
        }

        return to;
    }

    /// <summary>A word of a closed list, in any case; the whole vocabulary when no words are given.</summary>
    public T Word<T>(string column, params T[] allowed)
        where T : struct, Enum
    {
        var words = allowed.Length == 0 ? [.. Domain.Workflows.Word.All<T>()] : allowed.Select(Domain.Workflows.Word.Of);
        return Domain.Workflows.Word.Read<T>(Word(column, [.. words])) ?? default;
    }

    /// <summary>A word of a closed list, written as the list has it; a blank one is allowed only if the list says so.</summary>
    public string Word(string column, params string[] allowed)
    {
        var written = Text(column);
        if (Array.Find(allowed, word => word.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            return word;
        }

        var expected = string.Join(", ", allowed.Select(w => w.Length == 0 ? "blank" : w));
        faults.Unreadable(column, written.Length == 0 ? $"is blank; expected one of {expected}." : $"the word is none of {expected}.");
        return "";
    }

    public int Count(string column)
    {
        if (!int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            faults.Unreadable(column, "is not a whole number.");
        }

        return count;
    }

    public decimal? Share(string column)
    {
        var written = Text(column);
        if (decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share))
        {
            return share;
        }

        if (written.Length > 0)
        {
            faults.Doubt(column, "is not a number such as 0.8; it counts as blank.");
        }

        return null;
    }

    DateOnly? OptionalDate(string column, string written)
    {
        if (DfeDate.Read(written) is { } asTheDfeDoes)
        {
            return asTheDfeDoes;
        }

        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return iso;
        }

        if (written.Length > 0)
        {
            faults.Unreadable(column, WrittenDates.Fault(written, Dates));
        }

        return null;
    }
}
