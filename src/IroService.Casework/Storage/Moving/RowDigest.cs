using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IroService.Casework.Storage.Moving;

/// <summary>
/// What the rows of a table say, whatever the provider: their number, and the sum of a hash of each. A sum, because providers order text differently.
/// </summary>
internal sealed class RowDigest
{
    private UInt128 _sum;

    /// <summary>The number of rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(object?[] row)
    {
        var text = new StringBuilder();
        foreach (var value in row)
        {
            // The length keeps the boundaries between the values.
            var said = value is null ? null : Text(value);
            text.Append(said is null ? "-" : $"{said.Length}:{said}");
        }

        Rows++;
        unchecked
        {
            _sum += BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    /// <summary>Whether both say the same.</summary>
    public bool Agrees(RowDigest other) => Rows == other.Rows && _sum == other._sum;

    private static string Text(object value) => value switch
    {
        // One provider keeps 1.0 as it was written, another makes it 1.00.
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        DateTime or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
