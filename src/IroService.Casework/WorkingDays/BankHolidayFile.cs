using System.Security.Cryptography;
using System.Text;
using IroService.Casework.Files;
using IroService.Domain.WorkingDays;

namespace IroService.Casework.WorkingDays;

/// <summary>A file with GOV.UK's bank holidays that somebody wants to import.</summary>
/// <param name="Path">As it was named.</param>
/// <param name="BankHolidays">Those of England and Wales, in order.</param>
public sealed record BankHolidayFile(string Path, IReadOnlyList<BankHoliday> BankHolidays)
{
    private const int MostBytes = 10_000_000;
    private const string Binary = "the file is not text; expected GOV.UK's bank holidays feed (www.gov.uk/bank-holidays.json) as JSON in UTF-8.";

    /// <summary>SHA-256 of the bank holidays: the same list again is recognised.</summary>
    public string ContentHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(BankHolidays.Select(h => $"{h.Date:yyyy-MM-dd} {h.Title}\n")))));

    /// <summary>The file's last name, without its path.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Reads it.</summary>
    /// <exception cref="UnusableFilesException">It cannot be read or is no such feed; every problem is named with its place.</exception>
    public static BankHolidayFile Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnusableFilesException(path, "this is a folder; name the file with GOV.UK's bank holidays.");
        }

        if (!File.Exists(path))
        {
            throw new UnusableFilesException(path, "there is no such file.");
        }

        return new BankHolidayFile(path, BankHolidayFeed.Read(FolderFiles.Reading(path, () => TextOf(path)), path));
    }

    // UTF-8, or what its byte order mark says: PowerShell keeps a download in UTF-16.
    private static string TextOf(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[MostBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes)
        {
            throw new UnusableFilesException(path, $"the file is larger than {MostBytes / 1_000_000} MB; GOV.UK's bank holidays feed has some kilobytes.");
        }

        try
        {
            using var text = new StreamReader(new MemoryStream(bytes, 0, length), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            var read = text.ReadToEnd();
            return read.Contains('\0') ? throw new UnusableFilesException(path, Binary) : read;
        }
        catch (DecoderFallbackException)
        {
            throw new UnusableFilesException(path, Binary);
        }
    }
}
