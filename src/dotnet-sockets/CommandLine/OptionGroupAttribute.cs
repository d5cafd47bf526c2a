namespace DotNetSockets.CommandLine;

/// <summary>The heading in the help for this option and those after it in its class.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OptionGroupAttribute(string title) : Attribute
{
    public string Title { get; } = title;
}
