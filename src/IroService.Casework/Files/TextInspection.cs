using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace IroService.Casework.Files;

/// <summary>What the bytes of a file are, found out before any row is read, so that a row is never read in two encodings.</summary>
/// <param name="NulAt">The offset of the first NUL byte of a file that is not UTF-16 or UTF-32: it is no text.</param>
/// <param name="NotUtf8At">The offset of the first byte that UTF-8 does not allow.</param>
sealed record TextInspection(long? NulAt, long? NotUtf8At)
{
    const int ChunkBytes = 128 * 1024;

    public static TextInspection Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            return Inspect(file, buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A first look: NUL bytes at the start of a file that no byte order mark calls UTF-16 or UTF-32.</summary>
    public static bool LooksBinary(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[4096];
        var bytes = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        return bytes.Contains((byte)0) && !IsMarkedUtf16Or32(bytes);
    }

    /// <summary>The 1-based line that a byte stands on: CR, LF and CR LF each end one line.</summary>
    public static long LineAt(string path, long offset)
    {
        using var file = new BufferedStream(File.OpenRead(path), ChunkBytes);
        var line = 1L;
        var previous = 0;
        for (var at = 0L; at < offset; at++)
        {
            var now = file.ReadByte();
            line += now == '\r' || (now == '\n' && previous != '\r') ? 1 : 0;
            previous = now;
        }

        return line;
    }

    static bool IsMarkedUtf16Or32(ReadOnlySpan<byte> start) =>
        start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..];

    static TextInspection Inspect(FileStream file, byte[] buffer)
    {
        var kept = file.ReadAtLeast(buffer.AsSpan(0, ChunkBytes), 4, throwOnEndOfStream: false);
        if (IsMarkedUtf16Or32(buffer.AsSpan(0, kept)))
        {
            return new TextInspection(NulAt: null, NotUtf8At: null);
        }

        long? notUtf8At = null;
        for (var start = 0L; kept > 0;)
        {
            var chunk = buffer.AsSpan(0, kept);
            if (chunk.IndexOf((byte)0) is >= 0 and var nul)
            {
                return new TextInspection(start + nul, notUtf8At);
            }

            var read = notUtf8At is null ? ValidPrefix(chunk) : kept;
            var incomplete = kept - read;
            if (incomplete > 3 || (incomplete > 0 && Rune.DecodeFromUtf8(chunk[read..], out _, out _) != OperationStatus.NeedMoreData))
            {
                notUtf8At = start + read;
                (read, incomplete) = (kept, 0);
            }

            chunk[read..].CopyTo(buffer);
            start += read;
            var more = file.Read(buffer, incomplete, ChunkBytes - incomplete);
            if (more == 0 && incomplete > 0)
            {
                notUtf8At = start;
                incomplete = 0;
            }

            kept = incomplete + more;
        }

        return new TextInspection(NulAt: null, notUtf8At);
    }

    static int ValidPrefix(ReadOnlySpan<byte> chunk)
    {
        if (Utf8.IsValid(chunk))
        {
            return chunk.Length;
        }

        // A character cut by the end of the chunk is found from its last three bytes; anything else by walking from the front.
        for (var cut = 1; cut <= Math.Min(3, chunk.Length); cut++)
        {
            if (Utf8.IsValid(chunk[..^cut]))
            {
                return chunk.Length - cut;
            }
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(chunk[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
