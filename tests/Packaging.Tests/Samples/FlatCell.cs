namespace Packaging.Tests.Samples;

/// <summary>A cell: what LibreOffice took it for ("float", "string", null where it is empty), the text it shows and its formula.</summary>
internal sealed record FlatCell(string? Kind, string Text, string? Formula);
