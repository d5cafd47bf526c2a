namespace Tests.Shared;

/// <summary>
/// What <c>dotnet test --filter "TestCategory!=NAME"</c> leaves out. A test without a category needs the SDK alone, or little more.
/// </summary>
internal static class Categories
{
    /// <summary>Packs the tool, compiles it natively, installs it: minutes.</summary>
    internal const string Packaging = "packaging";

    /// <summary>Opens a page in a real browser.</summary>
    internal const string Browser = "browser";

    /// <summary>Runs the tool for Windows under wine.</summary>
    internal const string Wine = "wine";

    /// <summary>Opens a sheet in LibreOffice.</summary>
    internal const string LibreOffice = "libreoffice";

    /// <summary>Runs the tool for another processor under emulation.</summary>
    internal const string Processors = "processors";

    /// <summary>Feeds damaged inputs to every reader; what they give does not depend on the machine.</summary>
    internal const string Fuzz = "fuzz";

    /// <summary>Makes network namespaces and compares with netstat, ss and ip: needs root, or the right to make user namespaces.</summary>
    internal const string Oracle = "oracle";
}
