namespace DotNetSockets.Files;

/// <summary>The reader of the output has enough, as head has: that is not a failure, and there is nothing to say.</summary>
internal static class BrokenPipe
{
    private const int EPIPE = 32;
    private const int ERROR_BROKEN_PIPE = unchecked((int)0x8007006D);
    private const int ERROR_NO_DATA = unchecked((int)0x800700E8);

    internal static bool Is(IOException failure) => failure.HResult is EPIPE or ERROR_BROKEN_PIPE or ERROR_NO_DATA;
}
