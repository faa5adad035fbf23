using System.Text;
using IroService.Domain.Workflows;

namespace IroService.Casework.Workflows;

/// <summary>A definition file's name and bytes; on whose word it stands follows from its folder.</summary>
/// <param name="Path">How problems name it, with <c>/</c> between folders.</param>
/// <param name="Basis">By its folder.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record DefinitionFile(string Path, Basis Basis, byte[] Bytes)
{
    /// <summary>The statutory definitions hold some 3,000 bytes each; what is a hundred times that is no definition.</summary>
    public const int MostBytes = 262_144;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's name without its folder and <c>.yaml</c>.</summary>
    internal string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The file as text, or null with its problem when it is no text.</summary>
    internal string? Text(out DefinitionProblem? problem)
    {
        problem = null;
        if (Bytes.Length > MostBytes)
        {
            problem = At(Position.Start, TooLarge);
        }
        else if (Bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble) || Bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            problem = At(Position.Start, "The file is UTF-16; save it as UTF-8.");
        }
        else if (Array.FindIndex(Bytes, b => b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r')) is >= 0 and var control)
        {
            problem = At(PositionOf(control), $"The byte 0x{Bytes[control]:X2} stands in no text; is the file binary?");
        }
        else
        {
            return Decode(ref problem);
        }

        return null;
    }

    internal static string TooLarge => $"The file is larger than {MostBytes} bytes, too large for a definition.";

    private string? Decode(ref DefinitionProblem? problem)
    {
        var bytes = Bytes.AsSpan();
        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Utf8.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException e)
        {
            var index = mark + Math.Max(0, e.Index);
            problem = At(PositionOf(index), $"The byte 0x{Bytes[index]:X2} is not UTF-8; save the file as UTF-8.");
            return null;
        }
    }

    private Position PositionOf(int index) => Position.After(Encoding.UTF8.GetString(Bytes, 0, index));

    private DefinitionProblem At(Position at, string sentence) => new(Path, at.Line, at.Column, sentence);
}
