using System.Text.Json;

namespace DotNetSockets.Tables;

/// <summary>A value with parts. Formats that know parts write them; the others write its text.</summary>
internal abstract class StructuredValue
{
    /// <summary>One line for people and spreadsheets; it may hold what comes from elsewhere.</summary>
    internal abstract string Text { get; }

    internal abstract void Write(Utf8JsonWriter json);
}
