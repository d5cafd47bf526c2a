namespace DotNetSockets.Tests.Oracles;

/// <summary>A value that ss prints, as our column has it: a text, or a number between two bounds, as ss rounds what it prints.</summary>
internal sealed record SsField(string Column, double Low, double High, string? Text = null)
{
    internal static SsField Of(string column, string text) => new(column, 0, 0, text);

    internal static SsField Of(string column, bool isTrue) => Of(column, isTrue ? "true" : "false");

    internal static SsField Of(string column, double low, double high) => new(column, low, high);

    internal static SsField Of(string column, double number) => new(column, number, number);
}
