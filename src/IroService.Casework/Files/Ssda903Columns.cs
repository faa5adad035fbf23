using IroService.Domain.Ssda903;
using IroService.Domain.Ssda903.DfeRules;

namespace IroService.Casework.Files;

/// <summary>Reads the row that a table stands on, in two ways.</summary>
interface IReadRow<TRow, TFiled>
    where TRow : class
{
    /// <summary>The typed row, with its faults told; none when it cannot be read or bears nothing.</summary>
    TRow? Typed(RowFaults faults);

    /// <summary>The row as text, readable or not.</summary>
    TFiled AsFiled();
}

sealed class HeaderColumns(CsvTable csv) : IReadRow<Ssda903Header, HeaderAsFiled>
{
    readonly int _child = csv.Find("CHILD"), _dob = csv.Find("DOB"), _sex = csv.Find("SEX"), _mother = csv.Find("MOTHER");

    public Ssda903Header Typed(RowFaults faults)
    {
        var born = csv.Text(_dob);
        var dateOfBirth = DfeDate.Read(born);
        if (born.Length > 0 && dateOfBirth is null)
        {
            faults.Doubt("DOB", $"{WrittenDates.Fault(born, WrittenDates.Dfe)} It counts as blank.");
        }

        return new Ssda903Header(faults.Required("CHILD", csv.Text(_child)), dateOfBirth, csv.Code(_sex), csv.Code(_mother));
    }

    public HeaderAsFiled AsFiled() => new(csv.Row, csv.Text(_child), csv.Text(_dob), csv.Text(_mother));
}

sealed class EpisodeColumns(CsvTable csv) : IReadRow<Ssda903Episode, EpisodeAsFiled>
{
    readonly int _child = csv.Find("CHILD"), _decom = csv.Find("DECOM"), _rne = csv.Find("RNE"), _ls = csv.Find("LS"),
        _place = csv.Find("PLACE"), _dec = csv.Find("DEC"), _rec = csv.Find("REC"), _reason = csv.Find("REASON_PLACE_CHANGE");

    public Ssda903Episode? Typed(RowFaults faults)
    {
        var child = faults.Required("CHILD", csv.Text(_child));
        var decom = faults.DfeDate("DECOM", faults.Required("DECOM", csv.Text(_decom)));
        var dec = faults.DfeDate("DEC", csv.Text(_dec));
        return decom is { } began
            ? new Ssda903Episode(child, began, csv.Code(_rne), csv.Code(_ls), csv.Code(_place), dec, csv.Code(_rec)) { PlaceChangeReason = csv.Code(_reason) }
            : null;
    }

    public EpisodeAsFiled AsFiled() => new(csv.Row, csv.Text(_child), csv.Code(_ls));
}

sealed class ReviewColumns(CsvTable csv) : IReadRow<Ssda903Review, ReviewAsFiled>
{
    readonly int _child = csv.Find("CHILD"), _dob = csv.Find("DOB"), _review = csv.Find("REVIEW"), _code = csv.Find("REVIEW_CODE");

    /// <summary>None also for a readable row whose REVIEW and REVIEW_CODE are both blank: it bears no review.</summary>
    public Ssda903Review? Typed(RowFaults faults)
    {
        var child = faults.Required("CHILD", csv.Text(_child));
        var (written, code) = (csv.Text(_review), csv.Code(_code));
        if (written.Length == 0 && code.Length > 0)
        {
            faults.Unreadable("REVIEW", "is blank, but REVIEW_CODE is not.");
        }

        return faults.DfeDate("REVIEW", written) is { } review ? new Ssda903Review(child, review, code) : null;
    }

    public ReviewAsFiled AsFiled() => new(csv.Row, csv.Text(_child), csv.Text(_dob), csv.Text(_review), csv.Code(_code));
}
