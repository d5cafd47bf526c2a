namespace DotNetSockets.Interop;

/// <summary>Reads a file or standard input whole, but no more of it than there may be: /dev/zero and many a pipe have no end.</summary>
internal static class InputFile
{
    /// <summary>The name of standard input.</summary>
    internal const string StandardInput = "-";

    private const int FirstLength = 1 << 16;

    /// <param name="path">The path, or <see cref="StandardInput"/>.</param>
    /// <param name="name">What a sentence calls it.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <param name="headLength">How many of them are enough to tell what it is.</param>
    /// <param name="needsMore">
    /// Looks at those, where there are more. What it throws ends the reading; with false, these bytes are all that is read.
    /// </param>
    /// <exception cref="InputException">It cannot be read, or is longer.</exception>
    internal static ReadOnlyMemory<byte> Read(
        string path, string name, int most, int headLength = FirstLength, Func<ReadOnlyMemory<byte>, bool>? needsMore = null)
    {
        try
        {
            using var stream = Open(path);
            return Read(stream, name, most, headLength, needsMore);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException($"{name} cannot be read: {Reason(path, refusal)}", refusal);
        }
    }

    private static Stream Open(string path)
    {
        if (path != StandardInput)
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }

        return StandardDescriptor.IsOpen(LibC.STDIN_FILENO) ? Console.OpenStandardInput() : throw new IOException("it is closed");
    }

    private static ReadOnlyMemory<byte> Read(
        Stream stream, string name, int most, int headLength, Func<ReadOnlyMemory<byte>, bool>? needsMore)
    {
        var bytes = new byte[Math.Min(most, headLength)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length < bytes.Length || needsMore?.Invoke(bytes) == false)
        {
            return bytes.AsMemory(0, length);
        }

        // A file of procfs has the length 0, and one that is written to may grow.
        var known = stream.CanSeek ? Math.Min(stream.Length, most) : 0;
        while (true)
        {
            var next = stream.ReadByte();
            if (next < 0)
            {
                return bytes.AsMemory(0, length);
            }

            if (length == most)
            {
                throw new InputException($"{name} is longer than {most >> 20} MiB, the most that is read of it.");
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(most, Math.Max(known, 2L * length)));
            }

            bytes[length] = (byte)next;
            length++;
            length += stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
        }
    }

    private static string Reason(string path, Exception refusal) => refusal switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        PathTooLongException => "the name is too long.",
        UnauthorizedAccessException => Directory.Exists(path) ? "it is a folder." : "permission denied.",
        _ => refusal.Message.Split(" : ")[0].TrimEnd('.') + ".",
    };
}
