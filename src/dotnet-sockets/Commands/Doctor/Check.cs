namespace DotNetSockets.Commands.Doctor;

/// <summary>One thing that the doctor looks for.</summary>
internal abstract class Check
{
    /// <summary>Its name on the command line and in findings; a contract.</summary>
    internal abstract string Name { get; }

    /// <summary>What it looks for, and what it measures that by, in a sentence or two.</summary>
    internal abstract string Meaning { get; }

    /// <summary>What it finds; on a healthy host nothing. What it cannot know it leaves to <see cref="Examination.CannotTell"/>.</summary>
    internal abstract IEnumerable<Finding> Find(Examination host);
}
