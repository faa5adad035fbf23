namespace IroService.Domain.PeriodsOfCare;

/// <summary>A record that a person makes here, perhaps only because they stand in for another.</summary>
public interface IRecordedHere
{
    /// <summary>For whom who recorded it stood in; null when they acted for themselves, or it came from a file. Set where the record is saved.</summary>
    int? RecordedForId { get; set; }
}
