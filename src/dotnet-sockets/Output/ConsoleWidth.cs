namespace DotNetSockets.Output;

/// <summary>The width of the terminal where Linux cannot be asked.</summary>
internal static class ConsoleWidth
{
    /// <summary>Null where there is no terminal, or it does not tell.</summary>
    internal static int? Find()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (Exception failure) when (failure is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
