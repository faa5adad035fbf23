namespace IroService.Casework.Storage.Moving;

/// <summary>
/// A file that is whole or not there: it is written beside its place, and takes its place once it is complete. Only its owner may read it, since it
/// holds children's data.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private readonly string _place;

    /// <exception cref="DatabaseException">The place is taken, or cannot be written.</exception>
    public PartFile(string place)
    {
        _place = place;
        if (System.IO.Path.Exists(place))
        {
            throw new DatabaseException($"{place} exists already, and is never written over. Name another place, or move it away.");
        }

        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            // One that a killed program left behind is nothing.
            File.Delete(Path);
            new FileStream(Path, how).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{place} cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>Where it is written.</summary>
    public string Path => $"{_place}.part";

    /// <summary>It is complete.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="DatabaseException">It cannot take its place.</exception>
    public long Keep()
    {
        try
        {
            long bytes;
            using (var handle = File.OpenHandle(Path, FileMode.Open, FileAccess.ReadWrite))
            {
                RandomAccess.FlushToDisk(handle);
                bytes = RandomAccess.GetLength(handle);
            }

            File.Move(Path, _place);
            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{_place} cannot be written: {fault.Message}", fault);
        }
    }

    public void Dispose() => File.Delete(Path);
}
